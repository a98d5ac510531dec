import { LRU_OCCUPANCY } from './cache-occupancy.js';
import { solveCharacteristicTime } from './characteristic-time.js';
import { hitRatioAt, hitRatiosAt } from './hit-ratio.js';

/**
 * Characteristic time of an LRU cache by Che's approximation, the same for all contents: the time T
 * in which as many different contents are expected to be requested as the cache holds,
 * Σ 1 − e^(−λᵢT) = C. O(n): 10^7 contents take less than a second.
 *
 * Source: H. Che, Y. Tung, Z. Wang, Hierarchical Web Caching Systems: Modeling, Design and
 * Experimental Results, IEEE JSAC 20(7), 2002, https://doi.org/10.1109/JSAC.2002.801752; why it is
 * so exact: C. Fricker, P. Robert, J. Roberts, A Versatile and Accurate Approximation for LRU Cache
 * Performance, ITC 24, 2012, https://arxiv.org/abs/1202.3974.
 * @param rates - Request rate of each content; with probabilities, time is counted in requests.
 * @param cacheSize - In contents.
 * @returns The time, in the unit of 1 / rates; `Infinity` where all requested contents fit.
 * @throws RangeError where the cache size is not positive.
 */
export function cheCharacteristicTimeSimplified(rates: Float64Array, cacheSize: number): number {
  return solveCharacteristicTime(rates, cacheSize, LRU_OCCUPANCY);
}

/**
 * Hit ratio of each content in an LRU cache by Che's approximation with one characteristic time for
 * all; parameters and source as for {@link cheCharacteristicTimeSimplified}.
 */
export function chePerContentHitRatioSimplified(
  rates: Float64Array,
  cacheSize: number,
): Float64Array {
  const time = cheCharacteristicTimeSimplified(rates, cacheSize);
  return hitRatiosAt(rates, time, LRU_OCCUPANCY);
}

/**
 * Hit ratio of an LRU cache by Che's approximation with one characteristic time for all contents;
 * parameters and source as for {@link cheCharacteristicTimeSimplified}.
 */
export function cheHitRatioSimplified(rates: Float64Array, cacheSize: number): number {
  return hitRatioAt(rates, cheCharacteristicTimeSimplified(rates, cacheSize), LRU_OCCUPANCY);
}
