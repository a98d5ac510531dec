import { registerDataCollector, type ExperimentRecord } from '@icarus-sim/core';
import { ExperimentNames } from '../campaign/experiment-names.js';
import { HeadlineResults } from '../campaign/headline-results.js';
import { resultTable } from './result-table.js';

registerDataCollector('CACHE_HIT_RATIO', {
  description: 'A collector.',
  parameters: { type: 'object' },
  metrics: { MEAN: { title: 'Hit ratio' } },
  create: () => ({ results: () => ({}) }),
});
registerDataCollector('LATENCY', {
  description: 'A collector.',
  parameters: { type: 'object' },
  metrics: { MEAN: { title: 'Latency', unit: 'ms' } },
  create: () => ({ results: () => ({}) }),
});

const NAMES = new ExperimentNames([
  { strategy: { name: 'LCE' } },
  { strategy: { name: 'LCD' } },
  { strategy: { name: 'BAD' } },
]);

function record(index: number, hitRatio: number, latency: number): ExperimentRecord {
  return {
    ...{ type: 'experiment', sequence: index, index, replication: 1, duration: 1 },
    ...{ parameters: {}, status: 'succeeded' },
    results: { CACHE_HIT_RATIO: { MEAN: hitRatio }, LATENCY: { MEAN: latency } },
  };
}

describe('the table of results', () => {
  it('has a row an experiment and a column a metric with its unit', () => {
    const results = new HeadlineResults();
    results.add(record(1, 0.25, 123.456));
    results.add(record(0, 0.125, 7));
    const lines = resultTable(NAMES, results).split('\n');
    expect(lines).toEqual([
      'strategy     Hit ratio  Latency (ms)',
      'LCE             0.1250           7.0',
      'LCD             0.2500         123.5',
    ]);
  });

  it('says which experiments failed', () => {
    const results = new HeadlineResults();
    results.add(record(0, 0.5, 1));
    results.add({
      ...{ type: 'experiment', sequence: 2, index: 2, replication: 1, duration: 1 },
      ...{ parameters: {}, status: 'failed', error: 'broken' },
    });
    expect(resultTable(NAMES, results)).toMatch(/^BAD +failed$/m);
  });

  it('is cut off where it has more rows than anybody reads', () => {
    const names = new ExperimentNames(
      Array.from({ length: 150 }, (_, i) => ({ strategy: { name: `S${i}` } })),
    );
    const results = new HeadlineResults();
    for (let i = 0; i < 150; i++) results.add(record(i, 0.5, 1));
    const lines = resultTable(names, results).split('\n');
    expect(lines).toHaveLength(102);
    expect(lines.at(-2)).toMatch(/^S99 /);
    expect(lines.at(-1)).toBe('… and 50 experiments more');
  });

  it('is empty where nothing has ended', () => {
    expect(resultTable(NAMES, new HeadlineResults())).toBe('');
  });
});
