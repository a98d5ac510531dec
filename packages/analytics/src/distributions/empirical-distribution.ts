/** A distribution as seen in data: numbers and a share for each, in increasing order. */
export interface EmpiricalDistribution {
  readonly values: Float64Array;
  readonly probabilities: Float64Array;
}

/**
 * The cumulative distribution of data.
 * @param data - At least one number, in any order.
 * @returns Each different number with the share of the data that is at most as large.
 * @throws RangeError where there is no data.
 */
export function empiricalCdf(data: Float64Array | readonly number[]): EmpiricalDistribution {
  const sorted = sortedCopy(data);
  const lasts = [...sorted.keys()].filter((i) => sorted[i] !== sorted[i + 1]);
  return {
    values: Float64Array.from(lasts, (i) => sorted[i]!),
    probabilities: Float64Array.from(lasts, (i) => (i + 1) / sorted.length),
  };
}

/**
 * The density of data as a histogram of equal bins.
 * @param data - At least one number, in any order.
 * @param bins - Number of bins, at least 1, between the smallest and the largest number.
 * @returns The middle of each bin with the share of the data in it.
 * @throws RangeError where there is no data or no bin.
 */
export function empiricalPdf(
  data: Float64Array | readonly number[],
  bins: number,
): EmpiricalDistribution {
  if (!(Number.isInteger(bins) && bins >= 1)) {
    throw new RangeError(`a histogram has a whole number of bins of at least 1, not ${bins}`);
  }
  const sorted = sortedCopy(data);
  const lowest = sorted[0]!;
  const width = (sorted.at(-1)! - lowest) / bins || 1 / bins;
  const probabilities = new Float64Array(bins);
  for (const value of sorted) {
    const bin = Math.min(bins - 1, Math.floor((value - lowest) / width));
    probabilities[bin]! += 1 / sorted.length;
  }
  const values = Float64Array.from({ length: bins }, (_, bin) => lowest + (bin + 0.5) * width);
  return { values, probabilities };
}

function sortedCopy(data: Float64Array | readonly number[]): Float64Array {
  if (data.length === 0) throw new RangeError('there is no distribution of no data');
  return Float64Array.from(data).sort();
}
