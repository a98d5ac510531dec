import type { ResultValue } from '@icarus-sim/core';
import { compareResults } from '@icarus-sim/testing';

/** Expects two result trees to have the same leaves, numbers within 1e-9 of each other. */
export function expectClose(actual: ResultValue, expected: ResultValue): void {
  expect(compareResults(actual, expected)).toEqual([]);
}

/** Expects that nothing in a result tree is lost when it is written as JSON. */
export function expectSurvivesJson(value: ResultValue): void {
  expect(JSON.parse(JSON.stringify(value))).toEqual(value);
}
