import { total, totalOfProducts } from '../numeric/total.js';
import type { CacheOccupancy } from './cache-occupancy.js';

/**
 * The hit ratio of a cache: that of its contents, each as often as it is requested.
 * @param rates - Request rate of each content, or its probability.
 * @param perContent - Hit ratio of each content.
 */
export function overallHitRatio(rates: Float64Array, perContent: Float64Array): number {
  return totalOfProducts(rates, perContent) / total(rates);
}

/**
 * The hit ratio of each content where requests are Poisson, so that they see the cache as it is at
 * any time.
 * @param rates - Request rate of each content, or its probability.
 * @param time - The characteristic time of the cache, which may be `Infinity`.
 */
export function hitRatiosAt(
  rates: Float64Array,
  time: number,
  { fillHeld }: CacheOccupancy,
): Float64Array {
  if (time === Infinity) return rates.map((rate) => (rate > 0 ? 1 : 0));
  const hits = new Float64Array(rates.length);
  fillHeld(hits, rates, time);
  return hits;
}

/** The hit ratio of the whole cache, see {@link hitRatiosAt}. */
export function hitRatioAt(rates: Float64Array, time: number, occupancy: CacheOccupancy): number {
  return overallHitRatio(rates, hitRatiosAt(rates, time, occupancy));
}
