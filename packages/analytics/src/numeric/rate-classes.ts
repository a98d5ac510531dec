/** Rates that differ by little, put together. */
export interface RateClasses {
  /** Mean rate of each class, the highest first. */
  readonly rates: Float64Array;
  /** How many rates each class has. */
  readonly counts: Float64Array;
}

/** The default number of classes for each factor of e between rates. */
const RESOLUTION = 64;
/** Classes for rates e^700 apart, beyond which numbers end. */
const MOST_FACTORS = 700;

/**
 * Puts rates that lie close together in classes, so that a sum of a smooth function over all
 * contents takes a few hundred terms instead of millions. With the mean rates of classes, the error
 * of such a sum is of the second order: about 1 / (24 · resolution²). The most popular contents of
 * Zipf demand get a class each. O(n).
 * @param rates - Rates of the contents; those that are 0 are left out.
 * @param resolution - Number of classes for each factor of e between rates.
 * @throws RangeError where a rate isn't finite.
 */
export function rateClasses(rates: Float64Array, resolution = RESOLUTION): RateClasses {
  let highest = 0;
  for (let i = 0; i < rates.length; i++) highest = Math.max(highest, rates[i]!);
  if (!Number.isFinite(highest)) throw new RangeError('rates must be finite numbers');
  const counts = new Float64Array(resolution * MOST_FACTORS + 1);
  const sums = new Float64Array(counts.length);
  for (let i = 0; i < rates.length; i++) {
    const rate = rates[i]!;
    if (!(rate > 0)) continue;
    const position = Math.min(counts.length - 1, (-Math.log(rate / highest) * resolution) | 0);
    counts[position]!++;
    sums[position]! += rate;
  }
  const used = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  const classes = { rates: new Float64Array(used), counts: new Float64Array(used) };
  for (let position = 0, next = 0; next < used; position++) {
    if (counts[position] === 0) continue;
    classes.counts[next] = counts[position]!;
    classes.rates[next++] = sums[position]! / counts[position]!;
  }
  return classes;
}
