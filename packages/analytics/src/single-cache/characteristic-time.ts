import { findRoot } from '../numeric/find-root.js';
import { rateClasses } from '../numeric/rate-classes.js';
import { BLOCK, total, totalOfBlocks, totalOfProducts } from '../numeric/total.js';
import type { CacheOccupancy } from './cache-occupancy.js';

/** Relative error of the solution over classes of rates, with some to spare. */
const CLASS_ERROR = 4e-5;

/**
 * The characteristic time of a cache: the time T at which the expected number of contents held,
 * Σ held(rate · T), is the cache's size. Solved over classes of rates first, so that the sum over
 * all contents is taken about five times only: 10^7 contents take less than a second and no memory
 * beside the rates. The relative error is some 1e-14, divided by the share of contents not held
 * where nearly all are.
 * @param rates - Request rate of each content, or its probability; at least 0.
 * @param cacheSize - In contents, above 0.
 * @param occupancy - How the policy holds contents.
 * @returns T in the unit of 1 / rates; `Infinity` where the cache has room for all that is requested.
 * @throws RangeError where the cache size is not positive.
 */
export function solveCharacteristicTime(
  rates: Float64Array,
  cacheSize: number,
  occupancy: CacheOccupancy,
): number {
  if (!(cacheSize > 0)) throw new RangeError(`a cache needs a size above 0, not ${cacheSize}`);
  const { rates: classRates, counts } = rateClasses(rates);
  if (cacheSize >= total(counts)) return Infinity;
  const heldOfClasses = new Float64Array(counts.length);
  const guess = increasingRoot(
    (time) => {
      occupancy.fillHeld(heldOfClasses, classRates, time);
      return totalOfProducts(counts, heldOfClasses) - cacheSize;
    },
    cacheSize / totalOfProducts(counts, classRates),
    1,
  );
  return increasingRoot(excessOf(rates, cacheSize, occupancy), guess, CLASS_ERROR);
}

/** How many contents more than its size a cache would hold, by the smaller of two sums. */
function excessOf(
  rates: Float64Array,
  cacheSize: number,
  occupancy: CacheOccupancy,
): (time: number) => number {
  const lacking = rates.length - cacheSize;
  const shares = new Float64Array(Math.min(rates.length, BLOCK));
  const sum = (fill: CacheOccupancy['fillHeld'], time: number): number =>
    totalOfBlocks(rates.length, (from, to) => {
      const block = shares.subarray(0, to - from);
      fill(block, rates.subarray(from, to), time);
      return total(block);
    });
  if (cacheSize <= lacking) return (time) => sum(occupancy.fillHeld, time) - cacheSize;
  return (time) => lacking - sum(occupancy.fillAbsent, time);
}

/**
 * The root of an increasing function of a positive number.
 * @param guess - A number near it.
 * @param spread - How far from it, relatively; where that is too little, it is doubled.
 */
export function increasingRoot(f: (x: number) => number, guess: number, spread: number): number {
  let [lower, upper] = [guess / (1 + spread), guess * (1 + spread)];
  let [atLower, atUpper] = [f(lower), f(upper)];
  for (let factor = (1 + spread) ** 2; atLower > 0; factor *= factor) {
    [upper, atUpper] = [lower, atLower];
    lower /= factor;
    atLower = f(lower);
  }
  for (let factor = (1 + spread) ** 2; atUpper < 0; factor *= factor) {
    [lower, atLower] = [upper, atUpper];
    upper *= factor;
    atUpper = f(upper);
  }
  return findRoot(f, lower, upper, { atLower, atUpper });
}
