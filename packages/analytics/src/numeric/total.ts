/** Terms that are added up plainly before the next correction. */
export const BLOCK = 2048;

/**
 * Sum of many terms, its rounding error that of a few thousand whatever their number: blocks of
 * terms are added up by compensated summation.
 *
 * Source: A. Neumaier, Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen,
 * ZAMM 54, 1974, https://doi.org/10.1002/zamm.19740540106.
 * @param length - Number of terms.
 * @param blockSum - Sum of the terms from one position to the one before another.
 */
export function totalOfBlocks(
  length: number,
  blockSum: (from: number, to: number) => number,
): number {
  let sum = 0;
  let correction = 0;
  for (let from = 0; from < length; from += BLOCK) {
    const block = blockSum(from, Math.min(from + BLOCK, length));
    const next = sum + block;
    correction += Math.abs(sum) >= Math.abs(block) ? sum - next + block : block - next + sum;
    sum = next;
  }
  return sum + correction;
}

/**
 * Sum of a function of each number of an array, see {@link totalOfBlocks}.
 * @param term - What of a number is added up, given its position too.
 */
export function totalOf(
  values: Float64Array,
  term: (value: number, position: number) => number,
): number {
  return totalOfBlocks(values.length, (from, to) => {
    let sum = 0;
    for (let i = from; i < to; i++) sum += term(values[i]!, i);
    return sum;
  });
}

/** Sum of an array, see {@link totalOfBlocks}. */
export function total(values: Float64Array): number {
  return totalOfBlocks(values.length, (from, to) => {
    let sum = 0;
    for (let i = from; i < to; i++) sum += values[i]!;
    return sum;
  });
}

/** Sum of the products of the numbers of two arrays, see {@link totalOfBlocks}. */
export function totalOfProducts(values: Float64Array, factors: Float64Array): number {
  return totalOfBlocks(values.length, (from, to) => {
    let sum = 0;
    for (let i = from; i < to; i++) sum += values[i]! * factors[i]!;
    return sum;
  });
}
