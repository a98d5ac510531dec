import type { ComponentSpecification } from '../contracts/component.js';
import { choice, Type, type Static } from '../parameters/parameter-schema.js';

/** The log levels, from the most to the least talkative. */
export const LOG_LEVELS = ['debug', 'info', 'warning', 'error', 'silent'] as const;

const settings = Type.Object(
  {
    parallel: Type.Boolean({ default: true, description: 'Run experiments at the same time' }),
    processes: Type.Optional(
      Type.Integer({ minimum: 1, description: 'How many at a time; by default one a core' }),
    ),
    timeout: Type.Optional(
      Type.Number({
        exclusiveMinimum: 0,
        unit: 's',
        description: 'Longest that an experiment may run; one that takes longer fails',
      }),
    ),
    memory: Type.Optional(
      Type.Integer({
        minimum: 16,
        unit: 'MB',
        description: 'Most memory that a worker may use; an experiment that needs more fails',
      }),
    ),
    replications: Type.Integer({
      default: 1,
      minimum: 1,
      description: 'How often each experiment is run, each time with other random numbers',
    }),
    seed: Type.Optional(
      Type.Integer({
        minimum: 0,
        description: 'Master seed of all random numbers; drawn at random where not given',
      }),
    ),
    logLevel: choice(LOG_LEVELS, { default: 'info', description: 'What is logged' }),
    summaryFrequency: Type.Integer({
      default: 4,
      minimum: 1,
      description: 'A summary is logged each time so many experiments have ended',
    }),
    engine: Type.String({ default: 'REQUEST_LEVEL', description: 'The simulation engine' }),
    executor: Type.String({ default: 'LOCAL', description: 'What runs the experiments' }),
  },
  { additionalProperties: false, description: 'How the campaign is run' },
);

const component = (description: string) =>
  Type.Unsafe<ComponentSpecification>(
    Type.Object(
      { name: Type.String({ minLength: 1 }) },
      { additionalProperties: true, description },
    ),
  );

const drawSeed = Type.Integer({
  minimum: 0,
  maximum: 0xffffffff,
  description:
    'Strategies and policies draw from s ← (1664525·s + 1013904223) mod 2^32 started with this, for comparing runs draw by draw',
});

const netconf = Type.Unsafe<Readonly<Record<string, unknown>>>(
  Type.Object(
    {},
    { additionalProperties: true, description: 'Parameters of the engine’s network model' },
  ),
);

/** Schema of an experiment with all its parts. */
export const EXPERIMENT = Type.Object(
  {
    desc: Type.Optional(
      Type.String({ description: 'Description; {workload.alpha} stands for that parameter' }),
    ),
    topology: component('The network'),
    workload: component('The requests'),
    cachePlacement: Type.Optional(
      component('Where caches are; where missing, the topology’s own are used'),
    ),
    contentPlacement: component('Which source stores which content'),
    strategy: component('How requests and contents travel and where contents are cached'),
    cachePolicy: component('Which content a full cache evicts'),
    netconf: Type.Optional(netconf),
    drawSeed: Type.Optional(drawSeed),
  },
  { additionalProperties: false },
);

/** An experiment with all its parts. */
export type ExperimentSpecification = Static<typeof EXPERIMENT>;

/** The parts of an experiment that are components. */
export const COMPONENT_KEYS = [
  'topology',
  'workload',
  'cachePlacement',
  'contentPlacement',
  'strategy',
  'cachePolicy',
] as const satisfies readonly (keyof ExperimentSpecification)[];

/** A part of an experiment that is a component. */
export type ComponentKey = (typeof COMPONENT_KEYS)[number];

const layer = (description?: string) =>
  Type.Object(
    Object.fromEntries(
      Object.keys(EXPERIMENT.properties).map((key) => [key, Type.Optional(Type.Unknown())]),
    ),
    { additionalProperties: false, ...(description !== undefined && { description }) },
  );

const collector = Type.Union([Type.String({ minLength: 1 }), component('A collector')]);

/** Schema of a whole configuration. */
export const CONFIGURATION = Type.Object(
  {
    $schema: Type.Optional(
      Type.String({ description: 'Where the schema is, for editors that complete keys' }),
    ),
    plugins: Type.Optional(
      Type.Array(Type.String({ minLength: 1 }), {
        description:
          'Packages and files to load; by default the plugins that the nearest package.json depends on',
      }),
    ),
    attributes: Type.Optional(
      Type.Record(Type.String(), Type.Unknown(), {
        description: 'Attributes of the whole result set; only equal ones can be merged',
      }),
    ),
    settings: Type.Optional(Type.Partial(settings, { additionalProperties: false })),
    collectors: Type.Optional(Type.Array(collector, { description: 'What is measured' })),
    defaults: Type.Optional(layer('Parts that all experiments start from')),
    sweep: Type.Optional(
      Type.Record(Type.String(), Type.Array(Type.Unknown(), { minItems: 1 }), {
        description: 'Lists of values by key; every combination is an experiment',
      }),
    ),
    experiments: Type.Optional(Type.Array(layer(), { description: 'Experiments one by one' })),
  },
  { additionalProperties: false },
);

/** A configuration as written by the user. */
export type Configuration = Static<typeof CONFIGURATION>;

/** Schema of the settings with their defaults. */
export const SETTINGS = settings;

/** The settings of a campaign. */
export type Settings = Static<typeof SETTINGS>;

/** What is measured where a configuration doesn't say. */
export const DEFAULT_COLLECTORS = ['CACHE_HIT_RATIO', 'LATENCY', 'LINK_LOAD', 'PATH_STRETCH'];
