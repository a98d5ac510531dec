import { experimentKey, openResults, type ResultTree } from '@icarus-sim/core';

/** Results of one experiment. */
export interface SimulatedExperiment {
  readonly replications: number[];
  readonly results: ResultTree[];
}

/** Results to compare with. */
export interface SimulatedResults {
  /** The master seed that they come from, where the file tells. */
  readonly seed: number | undefined;
  /** The results of an experiment in all its replications; `undefined` where there are none. */
  of(parameters: Record<string, unknown>): SimulatedExperiment | undefined;
}

/** What of each metric is kept: numbers of nodes and links would fill the memory. */
const COLLECTORS = ['CACHE_HIT_RATIO', 'LATENCY', 'LINK_LOAD'];

/**
 * Reads results of a campaign.
 * @throws InputError where the file is missing or holds no results.
 */
export async function readSimulatedResults(
  path: string,
  warn: (message: string) => void,
): Promise<SimulatedResults> {
  const stream = await openResults(path);
  for (const warning of stream.warnings ?? []) warn(warning);
  const experiments = new Map<string, SimulatedExperiment>();
  for await (const [{ replication = 1, ...parameters }, tree] of stream.entries()) {
    const key = experimentKey(parameters);
    const known = experiments.get(key) ?? { replications: [], results: [] };
    known.replications.push(Number(replication));
    known.results.push(meansOf(tree));
    experiments.set(key, known);
  }
  const seed = stream.header?.seed;
  return { seed, of: (parameters) => experiments.get(experimentKey(parameters)) };
}

/** The metrics that are single numbers. */
function meansOf(tree: ResultTree): ResultTree {
  const entries = COLLECTORS.flatMap((collector): [string, ResultTree][] => {
    const metrics = tree[collector];
    if (typeof metrics !== 'object' || metrics === null || Array.isArray(metrics)) return [];
    const numbers = Object.entries(metrics).filter(([, value]) => typeof value === 'number');
    return [[collector, Object.fromEntries(numbers)]];
  });
  return Object.fromEntries(entries);
}
