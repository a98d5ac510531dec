import { realRoots } from '../numeric/real-roots.js';
import { TruncatedZipf } from '../distributions/truncated-zipf.js';
import { LRU_OCCUPANCY } from './cache-occupancy.js';
import { hitRatioAt, hitRatiosAt } from './hit-ratio.js';

/** Order of the expansion in Laoutaris' approximation. */
export type LaoutarisOrder = 2 | 3;

/** Σ i^−s for i = 1 … n, the smallest terms first. */
function harmonicNumber(n: number, s: number): number {
  let sum = 0;
  for (let i = n; i >= 1; i--) sum += i ** -s;
  return sum;
}

/**
 * Coefficients in u = T − C of Σ 1 − e^(−pᵢT) − C, lowest first. The sum is expanded around T = C,
 * and the e^(−pᵢC) that this leaves around 0, both up to `order`, so that only the moments
 * Σ pᵢ^k remain: harmonic numbers.
 */
function expansion(alpha: number, n: number, cacheSize: number, order: LaoutarisOrder): number[] {
  const norm = harmonicNumber(n, alpha);
  const moment = (k: number): number => harmonicNumber(n, k * alpha) / norm ** k;
  const moments = Array.from({ length: 2 * order + 1 }, (_, k) => (k === 0 ? n : moment(k)));
  const coefficients: number[] = [];
  for (let k = 0, factor = 1; k <= order; factor = -factor / ++k) {
    let derivative = 0;
    for (let j = 0, power = 1; j <= order; power *= -cacheSize / ++j) {
      derivative += power * moments[k + j]!;
    }
    coefficients.push(k === 0 ? n - derivative - cacheSize : -factor * derivative);
  }
  return coefficients;
}

/**
 * Characteristic time of an LRU cache under Zipf demand in closed form, by Laoutaris'
 * approximation. It needs no numeric solution, only harmonic numbers; it is good where the cache is
 * small and alpha below 1.
 *
 * Source: N. Laoutaris, A Closed-Form Method for LRU Replacement under Generalized Power-Law Demand,
 * 2007, https://arxiv.org/abs/0705.1970.
 * @param alpha - Exponent of the Zipf distribution, at least 0.
 * @param population - Number of contents.
 * @param cacheSize - In contents.
 * @param order - Order of the expansion.
 * @returns The time in requests: the smallest positive root.
 * @throws RangeError where the expansion has none, which happens with order 2 and large caches.
 */
export function laoutarisCharacteristicTime(
  alpha: number,
  population: number,
  cacheSize: number,
  order: LaoutarisOrder = 3,
): number {
  const roots = realRoots(expansion(alpha, population, cacheSize, order));
  const times = roots.map((root) => root + cacheSize).filter((time) => time > 0);
  if (times.length > 0) return Math.min(...times);
  throw new RangeError(
    `the expansion of order ${order} has no positive root for alpha = ${alpha}, ` +
      `${population} contents and a cache of ${cacheSize}`,
  );
}

/**
 * Hit ratio of each content in an LRU cache by Laoutaris' approximation; parameters, errors and
 * source as for {@link laoutarisCharacteristicTime}.
 */
export function laoutarisPerContentHitRatio(
  alpha: number,
  population: number,
  cacheSize: number,
  order: LaoutarisOrder = 3,
): Float64Array {
  const time = laoutarisCharacteristicTime(alpha, population, cacheSize, order);
  return hitRatiosAt(new TruncatedZipf(alpha, population).pdf, time, LRU_OCCUPANCY);
}

/**
 * Hit ratio of an LRU cache by Laoutaris' approximation; parameters, errors and source as for
 * {@link laoutarisCharacteristicTime}.
 */
export function laoutarisHitRatio(
  alpha: number,
  population: number,
  cacheSize: number,
  order: LaoutarisOrder = 3,
): number {
  const time = laoutarisCharacteristicTime(alpha, population, cacheSize, order);
  return hitRatioAt(new TruncatedZipf(alpha, population).pdf, time, LRU_OCCUPANCY);
}
