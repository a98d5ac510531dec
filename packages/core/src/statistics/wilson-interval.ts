import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { checkLevel, DEFAULT_LEVEL, type Estimate } from './estimate.js';

/**
 * A proportion of independent trials with its score interval (E. B. Wilson, "Probable Inference,
 * the Law of Succession, and Statistical Inference", Journal of the American Statistical
 * Association 22, 1927, https://doi.org/10.1080/01621459.1927.10502953). It stays within 0 and 1
 * and is of use for few trials and for proportions near the ends.
 * @param successes - Number of successes, at most `trials`.
 * @param trials - Number of trials, at least 1.
 * @param level - Level of confidence between 0 and 1.
 * @returns The proportion as `mean`, with the standard deviation of a single trial.
 * @throws RangeError where the counts or the level can't be.
 * @internal
 * @example
 * ```ts
 * import { wilsonInterval } from '@icarus-sim/core';
 *
 * const { mean, low, high } = wilsonInterval(8, 10);
 * console.log(mean, low.toFixed(3), high.toFixed(3)); // 0.8 0.490 0.943
 * ```
 */
export function wilsonInterval(successes: number, trials: number, level = DEFAULT_LEVEL): Estimate {
  checkLevel(level);
  if (!(trials >= 1 && successes >= 0 && successes <= trials)) {
    throw new RangeError(`there is no proportion of ${successes} in ${trials} trials`);
  }
  const mean = successes / trials;
  const z = normalQuantile((1 + level) / 2, 0, 1);
  const spread = z ** 2 / trials;
  const center = (mean + spread / 2) / (1 + spread);
  const variance = mean * (1 - mean);
  const halfWidth = (z * Math.sqrt(variance / trials + spread / (4 * trials))) / (1 + spread);
  return {
    mean,
    standardDeviation: Math.sqrt(variance),
    // The ends of the range are exact, whatever is lost to rounding.
    low: successes === 0 ? 0 : center - halfWidth,
    high: successes === trials ? 1 : center + halfWidth,
    n: trials,
    level,
  };
}
