import {
  componentParameter,
  NO_PARAMETERS,
  registerCachePlacement,
  registerCachePolicy,
  registerContentPlacement,
  registerDataCollector,
  registerEngine,
  registerStrategy,
  registerTopology,
  registerWorkload,
  Type,
  type CachePolicy,
  type NetworkView,
  type Topology,
  type Workload,
} from '../../src/index.js';

const nothing = (): never => {
  throw new Error('not used by the tiny engine');
};

const topology: Topology = {
  get graph() {
    return nothing();
  },
  nodeCount: 2,
  nodeName: String,
  nodeIndex: Number,
  stack: nothing,
  sources: () => [0],
  receivers: () => [1],
  routers: () => [],
  cacheNodes: () => [],
  icrCandidates: () => [],
  cacheSize: nothing,
  setCacheSize: nothing,
  cluster: nothing,
  clusters: () => [],
  cacheAssignment: () => undefined,
};

const workloadOf = (size: number): Workload => ({
  contents: { size, name: String, find: Number, hash: (content) => content },
  nWarmup: 0,
  nMeasured: 10,
  batches: () => [],
});

const view = {
  topology,
  contents: workloadOf(1).contents,
} as const satisfies Partial<NetworkView>;

/** The budgets that the tiny cache placement was given, in the order of calls. */
export const placedBudgets: number[] = [];

/**
 * Registers components that need no network: the tiny engine's result is a random number of the
 * workload's stream, plus the strategy's `gain`; a `gain` of 13 makes it throw.
 */
export function registerTinyComponents(): void {
  registerTopology('TINY', {
    description: 'Two nodes.',
    parameters: Type.Object({ n: Type.Integer({ default: 2, minimum: 2 }) }),
    create: () => topology,
  });
  registerWorkload('TINY', {
    description: 'Nothing is requested.',
    parameters: Type.Object({
      nContents: Type.Integer({ minimum: 1 }),
      alpha: Type.Number({ default: 1 }),
    }),
    create: (_, { nContents }) => workloadOf(nContents),
  });
  registerCachePlacement('UNIFORM', {
    description: 'Remembers its budget.',
    parameters: NO_PARAMETERS,
    place: (_, budget) => void placedBudgets.push(budget),
  });
  registerCachePlacement('DEGREE', {
    description: 'Places nothing.',
    parameters: NO_PARAMETERS,
    place: () => undefined,
  });
  registerContentPlacement('UNIFORM', {
    description: 'All contents at the first source.',
    parameters: NO_PARAMETERS,
    place: (_, { size }) => new Uint16Array(size),
  });
  registerStrategy('LCE', {
    description: 'Does nothing.',
    parameters: NO_PARAMETERS,
    create: nothing,
  });
  registerStrategy('GAIN', {
    description: 'Does nothing.',
    parameters: Type.Object({ gain: Type.Number({ default: 0, maximum: 100 }) }),
    create: nothing,
  });
  registerCachePolicy('LRU', {
    description: 'Does nothing.',
    parameters: NO_PARAMETERS,
    create: (): CachePolicy => nothing(),
  });
  registerCachePolicy('WRAPPER', {
    description: 'Does nothing around another policy.',
    parameters: Type.Object({
      k: Type.Integer({ default: 2, minimum: 1 }),
      policy: componentParameter('cachePolicy', { default: { name: 'LRU' } }),
    }),
    create: (): CachePolicy => nothing(),
  });
  registerDataCollector('CACHE_HIT_RATIO', {
    description: 'Measures nothing.',
    parameters: NO_PARAMETERS,
    create: () => ({ results: () => ({}) }),
  });
  registerTinyEngine();
}

function registerTinyEngine(): void {
  registerEngine('TINY', {
    description: 'Draws one random number.',
    parameters: Type.Object({ offset: Type.Optional(Type.Number()) }),
    prepare({ strategy }, { random, warn }) {
      const gain = Number(strategy['gain'] ?? 0);
      warn('the tiny engine was used');
      return {
        get view(): NetworkView {
          return Object.assign(Object.create(null), view);
        },
        get controller() {
          return nothing();
        },
        requestCount: 10,
        run({ onProgress } = {}) {
          if (gain === 13) return Promise.reject(new Error('thirteen brings bad luck'));
          onProgress?.(10);
          const draw = random.within('workload').stream('arrivals').nextFloat();
          return Promise.resolve({ TINY: { MEAN: draw + gain } });
        },
      };
    },
  });
}
