import { greedyMedians } from './greedy-medians.js';
import { MedianSet, type MedianSolution, type Substitution } from './median-set.js';

/** The best substitution of all, or `undefined` where none makes the set cheaper. */
function bestImprovement(set: MedianSet, facilityCount: number): Substitution | undefined {
  let best: Substitution | undefined;
  for (let candidate = 0; candidate < facilityCount; candidate++) {
    if (set.has(candidate)) continue;
    const substitution = set.bestSubstitution(candidate);
    if (substitution.gain > (best?.gain ?? 0)) best = substitution;
  }
  return best && set.isImproved(best) ? best : undefined;
}

/**
 * Partitions points around medoids (PAM): `count` points are chosen so that the sum of the
 * distances of all points to the nearest of them is small. Starting from a greedy choice, the best
 * exchange of a medoid with another point is made as long as there is one; the result is a local
 * optimum. O(points² ) an exchange.
 *
 * Source: L. Kaufman, P. J. Rousseeuw, Finding Groups in Data, Wiley, 1990, chapter 2,
 * https://doi.org/10.1002/9780470316801.ch2.
 * @param distances - A square matrix: `distances[i][j]` is the distance of point `i` to point `j`.
 * @param count - Number of clusters.
 * @param start - The medoids to start from, by default a greedy choice.
 * @returns The medoids, the medoid of each point, and the sum of the distances.
 * @throws RangeError where `count` is not between 1 and the number of points, or the
 * start is not `count` different points.
 */
export function kMedoids(
  distances: readonly Float64Array[],
  count: number,
  start: readonly number[] = greedyMedians(distances, count),
): MedianSolution {
  const set = new MedianSet(distances, count, start);
  for (;;) {
    const improvement = bestImprovement(set, distances.length);
    if (!improvement) break;
    set.substitute(improvement);
  }
  const { medians, assignment, cost } = set.solution();
  // A medoid at no distance from another one is still the centre of its own cluster.
  for (const medoid of medians) assignment[medoid] = medoid;
  return { medians, assignment, cost };
}
