import { ChebyshevInterpolant } from '../numeric/chebyshev-interpolant.js';
import { findRoot } from '../numeric/find-root.js';
import { totalOf } from '../numeric/total.js';
import { LRU_OCCUPANCY } from './cache-occupancy.js';
import { increasingRoot, solveCharacteristicTime } from './characteristic-time.js';
import { overallHitRatio } from './hit-ratio.js';

/** Error of the interpolated number of contents, relative to the cache size. */
const INTERPOLATION_ERROR = 1e-13;

/**
 * Characteristic time of each content in an LRU cache by Che's approximation in its first form: the
 * time Tᵢ in which as many *other* contents are expected to be requested as the cache holds,
 * Σ_{j≠i} 1 − e^(−λⱼTᵢ) = C. All times lie between that of the rarest and that of the most popular
 * content, and there the sum over all contents is interpolated: O(n) instead of O(n²).
 *
 * Source: H. Che, Y. Tung, Z. Wang, Hierarchical Web Caching Systems: Modeling, Design and
 * Experimental Results, IEEE JSAC 20(7), 2002, https://doi.org/10.1109/JSAC.2002.801752.
 * @param rates - Request rate of each content; with probabilities, time is counted in requests.
 * @param cacheSize - In contents.
 * @returns The time of each content; `Infinity` where all others fit together.
 * @throws RangeError where the cache size is not positive.
 */
export function cheCharacteristicTimes(rates: Float64Array, cacheSize: number): Float64Array {
  const requested = rates.reduce((count, rate) => count + (rate > 0 ? 1 : 0), 0);
  const shortest = solveCharacteristicTime(rates, cacheSize, LRU_OCCUPANCY);
  if (cacheSize >= requested - 1)
    return cheTimesWithoutRival(rates, cacheSize, requested, shortest);
  const { held } = LRU_OCCUPANCY;
  const distinct = (time: number): number => totalOf(rates, (rate) => held(rate * time));
  const highest = rates.reduce((most, rate) => Math.max(most, rate), 0);
  const longest = increasingRoot(
    (time) => distinct(time) - held(highest * time) - cacheSize,
    shortest * (1 + 1 / cacheSize),
    1 / cacheSize,
  );
  const ends = [Math.log(shortest), Math.log(longest)] as const;
  const interpolated = ChebyshevInterpolant.of(
    (logTime) => distinct(Math.exp(logTime)),
    ends,
    INTERPOLATION_ERROR * cacheSize,
  );
  return rates.map((rate) => {
    const excess = (logTime: number): number =>
      interpolated.at(logTime) - held(rate * Math.exp(logTime)) - cacheSize;
    const [atLower, atUpper] = [excess(ends[0]), excess(ends[1])];
    if (atLower >= 0) return shortest;
    if (atUpper <= 0) return longest;
    return Math.exp(findRoot(excess, ...ends, { atLower, atUpper }));
  });
}

/** Where the other contents all fit, only a content that is never requested has a time. */
function cheTimesWithoutRival(
  rates: Float64Array,
  cacheSize: number,
  requested: number,
  shortest: number,
): Float64Array {
  return rates.map((rate) => (rate > 0 || cacheSize >= requested ? Infinity : shortest));
}

/**
 * Hit ratio of each content in an LRU cache, each with a characteristic time of its own; parameters
 * and source as for {@link cheCharacteristicTimes}.
 */
export function chePerContentHitRatio(rates: Float64Array, cacheSize: number): Float64Array {
  const times = cheCharacteristicTimes(rates, cacheSize);
  return rates.map((rate, i) => (rate > 0 ? LRU_OCCUPANCY.held(rate * times[i]!) : 0));
}

/**
 * Hit ratio of an LRU cache where each content has a characteristic time of its own; parameters and
 * source as for {@link cheCharacteristicTimes}.
 */
export function cheHitRatio(rates: Float64Array, cacheSize: number): number {
  return overallHitRatio(rates, chePerContentHitRatio(rates, cacheSize));
}
