import type { ResultValue } from '@icarus-sim/core';

/** How far two numbers may be apart, relative to the larger one, unless a test says otherwise. */
export const DEFAULT_TOLERANCE = 1e-9;

/**
 * Compares two result trees.
 * @param tolerance - How far numbers may be apart, relative to the larger one.
 * @returns A line for each difference, with its place; none where the trees are the same.
 * @example
 * ```ts
 * import { compareResults } from '@icarus-sim/testing';
 *
 * const differences = compareResults({ LATENCY: { MEAN: 20 } }, { LATENCY: { MEAN: 21 } });
 * console.log(differences.join()); // /LATENCY/MEAN: found 20, expected 21
 * ```
 */
export function compareResults(
  actual: ResultValue,
  expected: ResultValue,
  tolerance = DEFAULT_TOLERANCE,
): string[] {
  const found = new Map(leavesOf(actual, ''));
  const wanted = new Map(leavesOf(expected, ''));
  const places = new Set([...wanted.keys(), ...found.keys()]);
  return [...places].flatMap((place) => {
    const [value, other] = [found.get(place), wanted.get(place)];
    if (isClose(value, other, tolerance)) return [];
    return [`${place || '/'}: found ${inWords(value)}, expected ${inWords(other)}`];
  });
}

/** Leaves of a tree by their place; a tree without any is a leaf itself. */
function leavesOf(value: ResultValue, place: string): [string, ResultValue][] {
  if (typeof value !== 'object' || value === null) return [[place, value]];
  const parts = Object.entries(value);
  if (parts.length === 0) return [[place, 'empty']];
  return parts.flatMap(([key, part]) => leavesOf(part, `${place}/${key}`));
}

function isClose(
  value: ResultValue | undefined,
  other: ResultValue | undefined,
  tolerance: number,
): boolean {
  if (Object.is(value, other)) return true;
  if (typeof value !== 'number' || typeof other !== 'number') return false;
  return Math.abs(value - other) <= tolerance * Math.max(Math.abs(value), Math.abs(other));
}

function inWords(value: ResultValue | undefined): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
