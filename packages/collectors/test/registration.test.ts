import { entriesOf, type ResultTree } from '@icarus-sim/core';
import '../src/index.js';
import { expectSurvivesJson } from './support/expect-close.js';
import { readScenario, simulate } from './support/reference-scenario.js';

const EVERYTHING = [
  { name: 'CACHE_HIT_RATIO', offPathHits: true, contentHits: true },
  { name: 'LATENCY', cdf: true },
  { name: 'LINK_LOAD' },
  { name: 'PATH_STRETCH', cdf: true },
  { name: 'TEST' },
  { name: 'EVICTIONS' },
  { name: 'CACHE_OCCUPANCY' },
  { name: 'HIT_RATIO_OVER_TIME' },
  { name: 'SERVER_LOAD' },
];

describe('the collectors of this package', () => {
  const entries = entriesOf('dataCollector');
  const run = simulate(readScenario('path'), { strategy: 'LCE', cachePolicy: 'LRU' }, EVERYTHING);

  it('are registered under the names of their metrics', () => {
    expect(entries.map(({ name }) => name)).toEqual(EVERYTHING.map(({ name }) => name).sort());
  });

  it.each(entries)('$name describes its parameters and gives each a default', ({ definition }) => {
    for (const schema of Object.values(definition.parameters.properties ?? {})) {
      expect(schema).toMatchObject({ description: expect.any(String), default: expect.anything() });
    }
  });

  it.each(entries)('$name describes every metric in its results, and no other', async (entry) => {
    const results = (await run)[entry.name] as ResultTree;
    expect(Object.keys(results)).toEqual(Object.keys(entry.definition.metrics ?? {}));
  });

  it('give results that survive being written as JSON', async () => {
    expectSurvivesJson(await run);
  });
});
