/**
 * The level of confidence where none is asked for.
 * @internal
 */
export const DEFAULT_LEVEL = 0.95;

/**
 * A mean with its confidence interval.
 * @internal
 */
export interface Estimate {
  readonly mean: number;
  /** Of the sample, with n − 1 in the denominator; 0 where n is 1. */
  readonly standardDeviation: number;
  /** Lower end of the confidence interval; the mean itself where n is 1. */
  readonly low: number;
  /** Upper end of the confidence interval; the mean itself where n is 1. */
  readonly high: number;
  /** Number of values. */
  readonly n: number;
  /** Level of confidence between 0 and 1, such as 0.95. */
  readonly level: number;
}

/**
 * How far an interval reaches to either side, relative to its mean.
 * @returns The half-width over the absolute mean: 0 for a single value or where all values are
 *   equal, infinite where the mean is 0 and the interval is not.
 * @internal
 */
export function relativeHalfWidth({ mean, low, high }: Estimate): number {
  const halfWidth = (high - low) / 2;
  return halfWidth === 0 ? 0 : halfWidth / Math.abs(mean);
}

/**
 * Refuses a level of confidence that is none.
 * @throws RangeError where the level isn't between 0 and 1.
 * @internal
 */
export function checkLevel(level: number): void {
  if (level > 0 && level < 1) return;
  throw new RangeError(`a level of confidence is between 0 and 1, not ${level}`);
}
