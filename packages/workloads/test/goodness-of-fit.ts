/** Bins are merged until each is expected to hold this many samples. */
const LEAST_EXPECTED = 10;

/**
 * Pearson's chi-square statistic of samples against a distribution, as a standard normal variable
 * by the cube-root transformation of Wilson and Hilferty (1931).
 * @param samples - Numbers from 0 to below the length of `weights`.
 * @param weights - What the probabilities are proportional to.
 * @returns Standard deviations above what the distribution leads to expect.
 */
export function misfit(samples: Iterable<number>, weights: readonly number[]): number {
  const counts = new Array<number>(weights.length).fill(0);
  let total = 0;
  for (const sample of samples) {
    counts[sample] = (counts[sample] ?? NaN) + 1;
    total++;
  }
  const sum = weights.reduce((a, b) => a + b, 0);
  let statistic = 0;
  let bins = 0;
  let observed = 0;
  let expected = 0;
  weights.forEach((weight, i) => {
    observed += counts[i] ?? NaN;
    expected += (weight / sum) * total;
    if (expected < LEAST_EXPECTED && i < weights.length - 1) return;
    statistic += (observed - expected) ** 2 / expected;
    bins++;
    observed = expected = 0;
  });
  const freedom = bins - 1;
  const spread = 2 / (9 * freedom);
  return (Math.cbrt(statistic / freedom) - (1 - spread)) / Math.sqrt(spread);
}

/** Weights (i + 1)^−alpha of `size` numbers. */
export function zipfWeights(size: number, alpha: number): number[] {
  return Array.from({ length: size }, (_, i) => (i + 1) ** -alpha);
}
