import { findRoot } from '../../numeric/find-root.js';

/** Error relative to the root: far less than what is estimated can be known by. */
const TOLERANCE = 1e-9;

/**
 * Where a function that decreases crosses zero within bounds.
 * @returns The root, or the bound next to it.
 */
export function rootWithin(decreasing: (x: number) => number, low: number, high: number): number {
  const atLower = decreasing(low);
  if (atLower <= 0) return low;
  const atUpper = decreasing(high);
  if (atUpper >= 0) return high;
  return findRoot(decreasing, low, high, { tolerance: TOLERANCE, atLower, atUpper });
}
