import { total } from '../numeric/total.js';

/**
 * The highest hit ratio that a cache can have under independent requests: that of a cache that
 * always holds the most popular contents, which perfect LFU becomes in the long run.
 *
 * Source: A. V. Aho, P. J. Denning, J. D. Ullman, Principles of Optimal Page Replacement, Journal
 * of the ACM 18(1), 1971, https://doi.org/10.1145/321623.321632.
 * @param rates - Request rate of each content, or its probability, in any order.
 * @param cacheSize - In contents; of a part of a content that part of its requests is served.
 * @throws RangeError where the cache size is negative.
 */
export function optimalHitRatio(rates: Float64Array, cacheSize: number): number {
  if (!(cacheSize >= 0)) throw new RangeError(`a cache size is at least 0, not ${cacheSize}`);
  const sorted = isDescending(rates) ? rates : rates.toSorted().reverse();
  const whole = Math.floor(cacheSize);
  const part = (sorted[whole] ?? 0) * (cacheSize - whole);
  return Math.min(1, (total(sorted.subarray(0, whole)) + part) / total(rates));
}

function isDescending(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (values[i]! > values[i - 1]!) return false;
  return true;
}
