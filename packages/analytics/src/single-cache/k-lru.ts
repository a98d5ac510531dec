import { total, totalOf } from '../numeric/total.js';
import { LRU_OCCUPANCY } from './cache-occupancy.js';
import { increasingRoot } from './characteristic-time.js';
import { overallHitRatio } from './hit-ratio.js';
import { chePerContentHitRatioSimplified } from './che.js';

/** Size of the caches before the one that holds contents. */
export interface KLruOptions {
  /** In names; as many as contents where it isn't given. */
  readonly nameCacheSize?: number;
}

/**
 * Hit ratio of each content in a k-LRU cache: before the LRU cache of contents stand k − 1 LRU
 * caches of names, and a name or content enters a cache only when the request finds it in the one
 * before. 1-LRU is LRU; 2-LRU keeps out most of what is requested once, and with growing k the
 * cache comes close to the optimum.
 *
 * Source: V. Martina, M. Garetto, E. Leonardi, A unified approach to the performance analysis of
 * caching systems, INFOCOM 2014, https://doi.org/10.1109/INFOCOM.2014.6848145.
 * @param rates - Request rate of each content; with probabilities, time is counted in requests.
 * @param cacheSize - In contents.
 * @param k - Number of caches, at least 1.
 * @throws RangeError where a size or `k` is out of range.
 */
export function kLruPerContentHitRatio(
  rates: Float64Array,
  cacheSize: number,
  k: number,
  { nameCacheSize = cacheSize }: KLruOptions = {},
): Float64Array {
  if (!(Number.isInteger(k) && k >= 1)) throw new RangeError(`k must be at least 1, not ${k}`);
  let hits = chePerContentHitRatioSimplified(rates, k === 1 ? cacheSize : nameCacheSize);
  for (let cache = 2; cache <= k; cache++) {
    hits = behindFilter(rates, cache === k ? cacheSize : nameCacheSize, hits);
  }
  return hits;
}

/**
 * Hit ratio of a k-LRU cache; parameters and source as for {@link kLruPerContentHitRatio}.
 */
export function kLruHitRatio(
  rates: Float64Array,
  cacheSize: number,
  k: number,
  options: KLruOptions = {},
): number {
  return overallHitRatio(rates, kLruPerContentHitRatio(rates, cacheSize, k, options));
}

/** Hit ratios of an LRU cache that each content enters with a probability of its own. */
function behindFilter(
  rates: Float64Array,
  cacheSize: number,
  insertion: Float64Array,
): Float64Array {
  if (!(cacheSize > 0)) throw new RangeError(`a cache needs a size above 0, not ${cacheSize}`);
  const entering = insertion.reduce((count, chance) => count + (chance > 0 ? 1 : 0), 0);
  if (cacheSize >= entering) return insertion.map((chance) => (chance > 0 ? 1 : 0));
  const held = (rate: number, i: number, time: number): number => {
    const entered = insertion[i]! * LRU_OCCUPANCY.held(rate * time);
    return entered === 0 ? 0 : entered / (Math.exp(-rate * time) + entered);
  };
  const time = increasingRoot(
    (guess) => totalOf(rates, (rate, i) => held(rate, i, guess)) - cacheSize,
    cacheSize / total(rates),
    1,
  );
  return rates.map((rate, i) => held(rate, i, time));
}
