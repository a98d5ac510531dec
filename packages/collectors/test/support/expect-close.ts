import type { ResultValue } from '@icarus-sim/core';

const TOLERANCE = 1e-9;

/** Leaves of a result tree by their place. */
function leaves(value: ResultValue, place: string): [string, ResultValue][] {
  if (typeof value !== 'object' || value === null) return [[place, value]];
  const parts = Object.entries(value);
  if (parts.length === 0) return [[place, 'empty']];
  return parts.flatMap(([key, part]) => leaves(part, `${place}/${key}`));
}

/** Expects two result trees to have the same leaves, numbers within 1e-9 of each other. */
export function expectClose(actual: ResultValue, expected: ResultValue): void {
  const found = new Map(leaves(actual, ''));
  const wanted = new Map(leaves(expected, ''));
  expect([...found.keys()].sort()).toEqual([...wanted.keys()].sort());
  for (const [place, value] of wanted) {
    const other = found.get(place);
    if (typeof value !== 'number' || typeof other !== 'number') expect(other).toEqual(value);
    else if (Math.abs(other - value) > TOLERANCE * Math.max(Math.abs(value), Math.abs(other))) {
      expect(`${place}: ${other}`).toBe(`${place}: ${value}`);
    }
  }
}

/** Expects that nothing in a result tree is lost when it is written as JSON. */
export function expectSurvivesJson(value: ResultValue): void {
  expect(JSON.parse(JSON.stringify(value))).toEqual(value);
}
