import { type Estimate } from '@icarus-sim/core';
import { formatCount } from '../presentation/quantities.js';
import { formatLevel } from './level.js';

/**
 * Says what the intervals of a table mean and how many replications are behind them.
 * @param estimates - All that the table shows, at least one.
 */
export function intervalNote(estimates: readonly Estimate[]): string {
  const counts = estimates.map(({ n }) => n);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (most === 1) return 'One replication each: there is no interval.';
  const n = least === most ? formatCount(most, 'replication') : `${least} to ${most} replications`;
  const level = formatLevel(estimates[0]?.level ?? 0);
  return `Mean ± half-width of its ${level} confidence interval (Student’s t) over ${n}.`;
}
