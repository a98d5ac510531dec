import { InputError, quote } from '@icarus-sim/core';
import { largestRemainder } from './largest-remainder.js';

/** How far the sum of shares may be from 1. */
const TOLERANCE = 1e-6;

/** How the capacity of a cache is to be divided. */
export interface CapacityDivision {
  /** Number of parts. */
  readonly parts: number;
  /** Name of the parameter that says how many parts, for errors. */
  readonly partsPlace: string;
  /** Share of each part, in the parameter `alloc`; equal shares where there is none. */
  readonly alloc?: readonly number[];
}

/**
 * Divides the capacity of a cache into parts of at least one content, by largest remainder.
 * @param capacity - In contents.
 * @returns The capacity of each part, in contents.
 * @throws InputError where a part would have no room, or `alloc` isn't one share a part.
 */
export function partCapacities(
  capacity: number,
  { parts, partsPlace, alloc }: CapacityDivision,
): number[] {
  if (parts > capacity) {
    throw new InputError({
      place: partsPlace,
      found: String(parts),
      allowed: `at most the capacity of the cache, which is ${capacity}`,
    });
  }
  if (alloc) checkShares(alloc, parts, partsPlace);
  const shares = alloc ?? Array.from({ length: parts }, () => 1 / parts);
  const capacities = largestRemainder(capacity, shares);
  const empty = capacities.indexOf(0);
  if (empty >= 0) {
    throw new InputError({
      place: `alloc[${empty}]`,
      found: `${quote(shares[empty])}, which of a capacity of ${capacity} is no content at all`,
      allowed: 'a share that is at least one content',
    });
  }
  return capacities;
}

function checkShares(alloc: readonly number[], parts: number, partsPlace: string): void {
  if (alloc.length !== parts) {
    throw new InputError({
      place: 'alloc',
      found: `${alloc.length} shares`,
      allowed: `${parts}, the value of ${partsPlace}`,
    });
  }
  const sum = alloc.reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) > TOLERANCE) {
    throw new InputError({
      place: 'alloc',
      found: `shares with the sum ${Number(sum.toPrecision(6))}`,
      allowed: 'shares with the sum 1',
    });
  }
}
