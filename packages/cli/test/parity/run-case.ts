import { createHash } from 'node:crypto';
import {
  parseConfiguration,
  prepareScenario,
  resolveCampaign,
  type Campaign,
  type ExperimentJob,
  type ResultTree,
  type Simulation,
} from '@icarus-sim/core';
import type { ReferenceCase, ReferenceCases } from './unpack-scenario.js';

/** What a run gives that a case can be compared with. */
export interface CaseOutcome {
  readonly results: ResultTree;
  readonly finalCaches: Record<string, number>;
  readonly finalCachesSha256: string;
}

/**
 * Runs a case through the same door as a campaign.
 * @param folder - Where the scenario's input is.
 */
export async function runCase(
  folder: string,
  { nWarmup, nMeasured }: ReferenceCases,
  { strategy, cachePolicy, drawSeed }: ReferenceCase,
): Promise<CaseOutcome> {
  const configuration = parseConfiguration({
    settings: { seed: 1 },
    collectors: [
      { name: 'CACHE_HIT_RATIO', offPathHits: true },
      'LATENCY',
      'LINK_LOAD',
      'PATH_STRETCH',
    ],
    experiments: [
      {
        topology: { name: 'FILE', path: 'topology.json' },
        workload: { name: 'EVENTS', path: 'events.csv', nWarmup, nMeasured },
        contentPlacement: { name: 'FILE', path: 'placement.csv' },
        strategy,
        cachePolicy,
        netconf: { shortestPaths: 'paths.json' },
        ...(drawSeed !== undefined && { drawSeed }),
      },
    ],
  });
  const simulation = await prepareScenario(jobOf(resolveCampaign(configuration), folder), warn);
  const results = await simulation.run();
  return { results, ...finalCachesOf(simulation) };
}

function jobOf({ collectors, experiments, settings }: Campaign, folder: string): ExperimentJob {
  const [experiment] = experiments;
  if (!experiment) throw new Error('the configuration has no experiment');
  const { engine, seed = 0 } = settings;
  const position = { sequence: 0, index: 0, replication: 1 };
  return { ...position, seed, experiment, collectors, engine, baseDirectory: folder };
}

function warn(message: string): never {
  throw new Error(`unexpected warning: ${message}`);
}

function finalCachesOf({ view }: Simulation): Omit<CaseOutcome, 'results'> {
  const { contents, topology } = view;
  const caches = topology
    .cacheNodes()
    .map((node) => {
      const held = view.cacheDump(node).map((content) => Number(contents.name(content)));
      return [topology.nodeName(node), held.sort((a, b) => a - b)] as const;
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
  // Put together by hand: objects keep integer-like keys in the order of the numbers.
  const json = `{${caches.map(([node, held]) => `"${node}":${JSON.stringify(held)}`).join(',')}}`;
  return {
    finalCaches: Object.fromEntries(caches.map(([node, held]) => [node, held.length])),
    finalCachesSha256: createHash('sha256').update(json).digest('hex'),
  };
}
