import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  isRegistered,
  registerCachePolicy,
  registerStrategy,
  type ComponentSpecification,
  type ResultTree,
  type Workload,
} from '@icarus-sim/core';
import {
  createTopologyGraph,
  NamedCatalogue,
  NetworkTopology,
  prepareSimulation,
} from '@icarus-sim/engine';
import { firstInFirstOut, leastRecentlyUsed } from './queue-cache.js';
import { testContext } from './small-network.js';
import { leaveCopyEverywhere, noCache, partition } from './strategies.js';

/** One run of the reference simulator. */
export interface ReferenceCase {
  readonly strategy: string;
  readonly cachePolicy: string;
  readonly expected: ResultTree;
}

/** A network with its requests, and what the reference simulator measured. */
export interface ReferenceScenario {
  readonly nWarmup: number;
  readonly nMeasured: number;
  readonly topology: Parameters<ReturnType<typeof createTopologyGraph>['import']>[0];
  readonly shortestPaths: { readonly nodes: string[]; readonly paths: number[][] };
  /** The source of each content. */
  readonly placement: Readonly<Record<string, string>>;
  /** Requests as time, receiver, content. */
  readonly events: readonly [number, string, string][];
  readonly cases: readonly ReferenceCase[];
}

/** Reads a scenario from `test/fixtures`. */
export function readScenario(name: string): ReferenceScenario {
  const file = join(__dirname, '..', 'fixtures', `${name}.json.gz`);
  return JSON.parse(gunzipSync(readFileSync(file)).toString());
}

function registerModels(): void {
  if (!isRegistered('cachePolicy', 'LRU')) registerCachePolicy('LRU', leastRecentlyUsed);
  if (isRegistered('cachePolicy', 'FIFO')) return;
  registerCachePolicy('FIFO', firstInFirstOut);
  registerStrategy('NO_CACHE', noCache);
  registerStrategy('LCE', leaveCopyEverywhere);
  registerStrategy('PARTITION', partition);
}

/** Runs a case of a scenario through the engine. */
export async function simulate(
  scenario: ReferenceScenario,
  { strategy, cachePolicy }: Pick<ReferenceCase, 'strategy' | 'cachePolicy'>,
  collectors: readonly ComponentSpecification[],
): Promise<ResultTree> {
  registerModels();
  const graph = createTopologyGraph();
  graph.import(scenario.topology);
  const topology = new NetworkTopology(graph);
  const contents = new NamedCatalogue(Object.keys(scenario.placement));
  const sources = topology.sources();
  const positions = Object.values(scenario.placement).map((source) =>
    sources.indexOf(topology.nodeIndex(source)),
  );
  const { nWarmup, nMeasured, events, shortestPaths } = scenario;
  const batch = {
    length: events.length,
    times: Float64Array.from(events, ([time]) => time),
    receivers: Int32Array.from(events, ([, receiver]) => topology.nodeIndex(receiver)),
    contents: Int32Array.from(events, ([, , content]) => contents.find(content)),
  };
  const workload: Workload = { contents, nWarmup, nMeasured, batches: () => [batch] };
  const simulation = await prepareSimulation(
    {
      topology,
      workload,
      sourceAssignment: Uint16Array.from(positions),
      strategy: { name: strategy },
      cachePolicy: { name: cachePolicy },
      networkConfiguration: { shortestPaths },
      collectors,
    },
    testContext(),
  );
  return simulation.run();
}
