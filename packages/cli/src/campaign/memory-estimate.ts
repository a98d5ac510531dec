import type { ExperimentSpecification } from '@icarus-sim/core';

/** What a worker needs before it holds any content: Node.js, the packages, the network. */
const BASE_BYTES = 96e6;
/** The source of a content, as a number of 16 bits. */
const BYTES_A_CONTENT = 2;
/** Popularities of contents are sampled from a table up to this size, by a formula beyond. */
const LARGEST_TABLE = 2 ** 20;
const BYTES_A_TABLE_ENTRY = 16;
/** A cached content: its entry in a hash table at most half full, its links and what it counts. */
const BYTES_A_CACHED_CONTENT = 32;

/**
 * How much memory an experiment needs while it runs: the catalogue, the caches when they are full,
 * and what every worker needs. Policies that remember contents which they don't hold, collectors
 * that report every content and large networks need more.
 * @returns Bytes; `undefined` where the workload doesn't say how many contents there are.
 */
export function memoryEstimate(experiment: ExperimentSpecification): number | undefined {
  const { nContents } = experiment.workload;
  if (typeof nContents !== 'number') return undefined;
  const table = nContents <= LARGEST_TABLE ? nContents * BYTES_A_TABLE_ENTRY : 0;
  const cached = budgetOf(experiment, nContents) * BYTES_A_CACHED_CONTENT;
  return BASE_BYTES + nContents * BYTES_A_CONTENT + table + cached;
}

/** How many contents all caches hold together, where the configuration says. */
function budgetOf({ cachePlacement }: ExperimentSpecification, nContents: number): number {
  if (!cachePlacement) return 0;
  const { networkCache, cacheBudget } = cachePlacement;
  if (typeof networkCache === 'number') return networkCache * nContents;
  return typeof cacheBudget === 'number' ? cacheBudget : 0;
}
