import type {
  ComponentSpecification,
  Simulation,
  SourceAssignment,
  Topology,
  Workload,
} from '@icarus-sim/core';
import { createRequestBatch, IntegerCatalogue, prepareSimulation } from '@icarus-sim/engine';
import { LIST_CACHE, registerListCache } from '../caches/list-cache.js';
import { testContext } from './test-context.js';

/** Number of contents in the catalogue of a test, unless it says otherwise. */
export const TEST_CONTENTS = 40;

/** A request: name of the receiver, and number of the content. */
export type TestRequest = readonly [receiver: string, content: number];

/** What a test may set beside network, strategy and requests. */
export interface SimulationOptions {
  /** The eviction policy, by default least recently used. */
  readonly cachePolicy?: ComponentSpecification;
  /** Collectors by name. */
  readonly collectors?: readonly ComponentSpecification[];
  /** Number of contents in the catalogue, by default {@link TEST_CONTENTS}. */
  readonly nContents?: number;
  /** Number of leading requests that are not measured, by default none. */
  readonly nWarmup?: number;
  /** Source of each content by name; by default all are at the first source. */
  readonly sourceOf?: (content: number) => string;
  readonly seed?: number;
  /** Where given, strategy and policies draw from one generator with a known sequence. */
  readonly drawSeed?: number;
  /** Changes of the network, as in `netconf.events`: request i comes at time i. */
  readonly events?: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Builds a simulation of a strategy from empty caches; request i comes at time i. Content c is
 * named c + 1 and has hash c + 1.
 * @param strategy - Name of a registered strategy and its parameters.
 * @throws InputError where it can't be built.
 */
export async function prepareTestSimulation(
  topology: Topology,
  strategy: ComponentSpecification,
  requests: readonly TestRequest[] = [],
  options: SimulationOptions = {},
): Promise<Simulation> {
  registerListCache();
  const { events, collectors = [], cachePolicy = { name: LIST_CACHE }, seed, drawSeed } = options;
  return await prepareSimulation(
    {
      topology,
      workload: workloadOf(topology, requests, options),
      sourceAssignment: assignmentOf(topology, options),
      strategy,
      cachePolicy,
      networkConfiguration: events ? { events } : {},
      collectors,
    },
    testContext(undefined, {
      ...(seed !== undefined && { seed }),
      ...(drawSeed !== undefined && { drawSeed }),
    }),
  );
}

function assignmentOf(topology: Topology, options: SimulationOptions): SourceAssignment {
  const sources = topology.sources();
  const { sourceOf = () => topology.nodeName(sources[0] ?? -1) } = options;
  return Uint16Array.from({ length: options.nContents ?? TEST_CONTENTS }, (_, content) =>
    sources.indexOf(topology.nodeIndex(sourceOf(content))),
  );
}

function workloadOf(
  topology: Topology,
  requests: readonly TestRequest[],
  { nContents = TEST_CONTENTS, nWarmup = 0 }: SimulationOptions,
): Workload {
  const batch = createRequestBatch(Math.max(1, requests.length));
  batch.length = requests.length;
  requests.forEach(([receiver, content], i) => {
    batch.times[i] = i;
    batch.receivers[i] = topology.nodeIndex(receiver);
    batch.contents[i] = content;
  });
  return {
    contents: new IntegerCatalogue(nContents),
    nWarmup,
    nMeasured: requests.length - nWarmup,
    batches: () => [batch],
  };
}
