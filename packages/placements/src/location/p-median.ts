import { greedyMedians } from './greedy-medians.js';
import { MedianSet, type MedianSolution } from './median-set.js';

/** Offers every facility to the set once; false where none was taken in. */
function improveOnce(set: MedianSet, facilityCount: number): boolean {
  let improved = false;
  for (let candidate = 0; candidate < facilityCount; candidate++) {
    if (set.has(candidate)) continue;
    const substitution = set.bestSubstitution(candidate);
    if (!set.isImproved(substitution)) continue;
    set.substitute(substitution);
    improved = true;
  }
  return improved;
}

/**
 * Locates facilities by vertex substitution (p-median problem): `count` facilities are chosen so
 * that serving every demand point from the cheapest of them costs little in all. Each facility in
 * turn replaces the one whose replacement saves most, until a round changes nothing; the result is
 * a local optimum. O(demand · facilities) a round.
 *
 * Source: M. B. Teitz, P. Bart, Heuristic Methods for Estimating the Generalized Vertex Median of
 * a Weighted Graph, Operations Research 16(5), 1968, https://doi.org/10.1287/opre.16.5.955.
 * @param costs - A row for each demand point: what it costs to serve it from each facility.
 * @param count - Number of facilities to choose.
 * @param start - The facilities to start from, by default a greedy choice.
 * @returns The facilities, the one that serves each demand point, and the sum of the costs.
 * @throws RangeError where `count` is not between 1 and the number of facilities, or the
 * start is not `count` different facilities.
 */
export function pMedian(
  costs: readonly Float64Array[],
  count: number,
  start: readonly number[] = greedyMedians(costs, count),
): MedianSolution {
  const set = new MedianSet(costs, count, start);
  const facilityCount = costs[0]?.length ?? 0;
  while (improveOnce(set, facilityCount));
  return set.solution();
}
