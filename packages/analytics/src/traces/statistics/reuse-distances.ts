import type { StackDistances } from '@icarus-sim/engine';
import { quantilesBy } from './distribution.js';
import { logSpaced } from './log-spaced.js';
import type { ReuseStatistics } from './trace-statistics.js';

/**
 * The distribution of reuse distances, exact where all contents were looked at.
 * @param rate - Share of the contents that were: distances are divided by it, as in SHARDS.
 */
export function reuseStatistics(distances: StackDistances, rate: number): ReuseStatistics {
  const cumulative = distances.distribution();
  cumulative[0] = 0;
  let weighted = 0;
  let squares = 0;
  for (let distance = 1; distance < cumulative.length; distance++) {
    const count = cumulative[distance]!;
    weighted += count * distance;
    squares += count * distance ** 2;
    cumulative[distance] = cumulative[distance - 1]! + count;
  }
  const count = cumulative.at(-1)!;
  if (count === 0) return { distanceCurve: [] };
  const mean = weighted / count;
  const quantile = (share: number): number =>
    Math.round(positionOf(cumulative, Math.max(1, Math.ceil(share * count))) / rate);
  return {
    distances: {
      ...{ count: Math.round(count / rate), mean: mean / rate },
      coefficientOfVariation: Math.sqrt(Math.max(0, squares / count - mean ** 2)) / mean,
      min: quantile(0),
      ...quantilesBy(quantile),
      max: quantile(1),
    },
    distanceCurve: logSpaced(cumulative.length - 1).map((distance) => ({
      value: Math.round(distance / rate),
      share: cumulative[distance]! / count,
    })),
  };
}

/** The first position at which a sum is reached. */
function positionOf(cumulative: Float64Array, wanted: number): number {
  let [low, high] = [0, cumulative.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cumulative[middle]! >= wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
