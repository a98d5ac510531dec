import type { ZipfDemand } from './zipf-demand.js';

/**
 * The Kolmogorov-Smirnov distance between observed requests and those expected by a Zipf law: the
 * largest difference of the shares of requests that the top contents have. Both are ranked by their
 * requests, so that what chance does to the order counts on both sides.
 * @param ranked - Requests by rank, the largest first.
 */
export function distributionDistance(ranked: Uint32Array, demand: ZipfDemand): number {
  const observed = cumulative(ranked);
  const { atLeast, excess } = demand.counts();
  let largest = 0;
  const compare = (rank: number, expected: number): void => {
    largest = Math.max(largest, Math.abs(at(observed, rank) - expected));
  };
  // Contents with at least k requests have k each, and those beyond the k-th.
  let beyond = excess;
  for (let count = atLeast.length - 1; count >= 1; count--) {
    compare(atLeast[count]!, count * atLeast[count]! + beyond);
    beyond += atLeast[count]!;
  }
  let expected = 0;
  demand.forEachGroup((rate, first, end) => {
    expected += rate * (end - first);
    if (rate > atLeast.length) compare(end - 1, expected);
  });
  return largest / demand.requests;
}

/** Requests for the contents up to each rank; at 0 none. */
function cumulative(ranked: Uint32Array): Float64Array {
  const sums = new Float64Array(ranked.length + 1);
  for (let i = 0; i < ranked.length; i++) sums[i + 1] = sums[i]! + ranked[i]!;
  return sums;
}

/** The value at a rank that needn't be whole, nor among those there are. */
function at(sums: Float64Array, rank: number): number {
  const below = Math.min(Math.floor(rank), sums.length - 1);
  const above = Math.min(below + 1, sums.length - 1);
  return sums[below]! + (rank - Math.floor(rank)) * (sums[above]! - sums[below]!);
}
