import { LRU_OCCUPANCY } from './cache-occupancy.js';
import { solveCharacteristicTime } from './characteristic-time.js';
import { hitRatiosAt, overallHitRatio } from './hit-ratio.js';

/** In T requests a content is asked for with probability 1 − (1 − p)^T: an exponential too. */
function decayRates(pdf: Float64Array): Float64Array {
  return pdf.map((probability) => -Math.log1p(-probability));
}

/**
 * Characteristic time of an LRU cache by Fagin's approximation: the number of requests T in which
 * as many different contents are expected as the cache holds, Σ 1 − (1 − pᵢ)^T = C.
 *
 * Source: R. Fagin, Asymptotic miss ratios over independent references, Journal of Computer and
 * System Sciences 14(2), 1977, https://doi.org/10.1016/S0022-0000(77)80014-7.
 * @param pdf - Probability of each content; the sum is 1.
 * @param cacheSize - In contents.
 * @returns The time in requests; `Infinity` where all requested contents fit.
 * @throws RangeError where the cache size is not positive.
 */
export function faginCharacteristicTime(pdf: Float64Array, cacheSize: number): number {
  return solveCharacteristicTime(decayRates(pdf), cacheSize, LRU_OCCUPANCY);
}

/**
 * Hit ratio of each content in an LRU cache by Fagin's approximation; parameters and source as for
 * {@link faginCharacteristicTime}.
 */
export function faginPerContentHitRatio(pdf: Float64Array, cacheSize: number): Float64Array {
  const rates = decayRates(pdf);
  const time = solveCharacteristicTime(rates, cacheSize, LRU_OCCUPANCY);
  return hitRatiosAt(rates, time, LRU_OCCUPANCY);
}

/**
 * Hit ratio of an LRU cache by Fagin's approximation; parameters and source as for
 * {@link faginCharacteristicTime}.
 */
export function faginHitRatio(pdf: Float64Array, cacheSize: number): number {
  return overallHitRatio(pdf, faginPerContentHitRatio(pdf, cacheSize));
}
