import { rmSync } from 'node:fs';
import type { ResultValue } from '@icarus-sim/core';
import { runCase } from './run-case.js';
import { readCases, unpackInput } from './unpack-scenario.js';

const SCENARIOS = ['path', 'tree', 'geant', 'rocketfuel-1221-clusters', 'wide-partition'];

const PLUGINS = [
  'engine',
  'topologies',
  'workloads',
  'placements',
  'strategies',
  'policies',
  'collectors',
];

const RELATIVE_TOLERANCE = 1e-9;

beforeAll(async () => {
  for (const plugin of PLUGINS) await import(`@icarus-sim/${plugin}`);
});

/** The numbers in a tree of results, by their path in it. */
function numbersIn(tree: ResultValue, path = ''): Map<string, number> {
  if (typeof tree === 'number') return new Map([[path, tree]]);
  if (typeof tree !== 'object' || tree === null) return new Map();
  return new Map(
    Object.entries(tree).flatMap(([key, value]) => [...numbersIn(value, `${path}/${key}`)]),
  );
}

/** Where two trees of results differ by more than the tolerance. */
function differences(expected: ResultValue, actual: ResultValue): string[] {
  const [wanted, found] = [numbersIn(expected), numbersIn(actual)];
  const paths = [...new Set([...wanted.keys(), ...found.keys()])];
  return paths.flatMap((path) => {
    const [a, b] = [wanted.get(path) ?? NaN, found.get(path) ?? NaN];
    const close = Math.abs(a - b) <= RELATIVE_TOLERANCE * Math.abs(a);
    return close ? [] : [`${path}: ${a} in the reference, ${b} here`];
  });
}

describe.each(SCENARIOS)('on the scenario %s', (scenario) => {
  const reference = readCases(scenario);
  const cases = reference.cases.map((each) => ({
    name: `${JSON.stringify(each.strategy)} with ${JSON.stringify(each.cachePolicy)}`,
    each,
  }));
  let folder = '';

  beforeAll(() => {
    folder = unpackInput(scenario);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(cases)('$name gives the results of the reference', async ({ each }) => {
    const { finalCaches, finalCachesSha256, ...expected } = each.expected;
    const outcome = await runCase(folder, reference, each);
    // Not shown by a simulation; another number of draws would change the results.
    delete expected['drawsUsed'];
    expect(differences(expected, outcome.results)).toEqual([]);
    expect(outcome.finalCaches).toEqual(finalCaches);
    expect(outcome.finalCachesSha256).toBe(finalCachesSha256);
  });
});
