import studentQuantile from '@stdlib/stats-base-dists-t-quantile';
import { sum } from 'es-toolkit/math/sum';
import { checkLevel, DEFAULT_LEVEL, type Estimate } from './estimate.js';

/**
 * Mean of independent values with its confidence interval by Student's t distribution
 * (Student, "The Probable Error of a Mean", Biometrika 6, 1908, https://doi.org/10.2307/2331554).
 * @param values - At least one number, such as a metric in each replication.
 * @param level - Level of confidence between 0 and 1.
 * @returns The estimate. One value has no spread: its interval is the value itself, and `n` says so.
 * @throws RangeError where there are no values or the level is none.
 * @internal
 * @example
 * ```ts
 * import { studentInterval } from '@icarus-sim/core';
 *
 * const { mean, low, high } = studentInterval([0.31, 0.33, 0.32, 0.34]);
 * console.log(mean.toFixed(3), low.toFixed(3), high.toFixed(3)); // 0.325 0.304 0.346
 * ```
 */
export function studentInterval(values: readonly number[], level = DEFAULT_LEVEL): Estimate {
  checkLevel(level);
  const n = values.length;
  if (n === 0) throw new RangeError('there is no mean of no values');
  const mean = sum(values) / n;
  if (n === 1) return { mean, standardDeviation: 0, low: mean, high: mean, n, level };
  const squares = values.map((value) => (value - mean) ** 2);
  const standardDeviation = Math.sqrt(sum(squares) / (n - 1));
  const halfWidth = (studentQuantile((1 + level) / 2, n - 1) * standardDeviation) / Math.sqrt(n);
  return { mean, standardDeviation, low: mean - halfWidth, high: mean + halfWidth, n, level };
}
