import studentQuantile from '@stdlib/stats-base-dists-t-quantile';
import { mean } from 'es-toolkit/math/mean';
import { studentInterval } from './student-interval.js';

/**
 * Fewest batches that can be judged.
 * @internal
 */
export const LEAST_BATCHES = 20;
/** The parts that are compared: the beginning, and the end, by when it should have settled. */
const FIRST_SHARE = 0.2;
const LAST_SHARE = 0.5;
/** Level of confidence of the difference: a warning should hardly ever be chance. */
const LEVEL = 0.999;
/** Smaller differences, relative to the settled mean, are of no importance. */
const LEAST_DIFFERENCE = 0.02;

/**
 * How a series begins and ends.
 * @internal
 */
export interface Drift {
  /** Mean of the first fifth. */
  readonly first: number;
  /** Mean of the second half. */
  readonly last: number;
  /** Whether they differ by more than chance, and by more than 2 % of the second half's mean. */
  readonly isDrifting: boolean;
}

/**
 * Whether a series of means of equally long batches had not settled when it began: its first fifth
 * is compared with its second half, as J. Geweke proposes ("Evaluating the Accuracy of
 * Sampling-Based Approaches to the Calculation of Posterior Moments", Bayesian Statistics 4, 1992).
 * How much chance explains is judged from the second half alone, since a drift adds to the spread
 * of the first fifth.
 * @param batches - Means of the batches in order, such as the hit ratio of 4096 requests each.
 * @returns `undefined` where there are fewer than 20 batches, which is too few to judge.
 * @internal
 */
export function driftOf(batches: readonly number[]): Drift | undefined {
  const n = batches.length;
  if (n < LEAST_BATCHES) return undefined;
  const beginning = batches.slice(0, Math.floor(n * FIRST_SHARE));
  const end = batches.slice(n - Math.floor(n * LAST_SHARE));
  const [first, last] = [mean(beginning), mean(end)];
  const difference = Math.abs(first - last);
  const isLarge = difference > LEAST_DIFFERENCE * Math.abs(last);
  return { first, last, isDrifting: isLarge && difference > chanceDifference(beginning, end) };
}

/** The largest difference between the means that chance explains. */
function chanceDifference(beginning: readonly number[], end: readonly number[]): number {
  const { standardDeviation, n } = studentInterval(end);
  const spread = standardDeviation * Math.sqrt(1 / beginning.length + 1 / n);
  return studentQuantile((1 + LEVEL) / 2, n - 1) * spread;
}
