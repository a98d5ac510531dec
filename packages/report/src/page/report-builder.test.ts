import { studentInterval } from '@icarus-sim/core';
import { headerOf, recordOf } from '../../test/support/records.js';
import { NetworkTable } from './network-table.js';
import { ReportBuilder } from './report-builder.js';
import type { ReportData } from './report-data.js';

const hits = (value: number) => ({ CACHE_HIT_RATIO: { MEAN: value, PER_NODE: { a: value } } });

function gather(records: readonly ReturnType<typeof recordOf>[]): {
  builder: ReportBuilder;
  data: Promise<ReportData>;
} {
  const builder = new ReportBuilder('folder/file.jsonl', 0.95);
  builder.header = headerOf();
  for (const record of records) builder.add(record);
  return { builder, data: builder.data(new NetworkTable('.')) };
}

describe('ReportBuilder', () => {
  it('estimates each metric over the replications of an experiment', async () => {
    const { data } = gather([
      recordOf({ sequence: 0, results: hits(0.2) }),
      recordOf({ sequence: 1, strategy: 'LCD', results: hits(0.5) }),
      recordOf({ sequence: 2, replication: 2, results: hits(0.4) }),
    ]);
    const { metrics, experiments, dimensions, title, succeeded, duration } = await data;
    const [metric] = metrics;
    const { low, high } = studentInterval([0.2, 0.4]);
    expect({ title, succeeded, duration }).toEqual({
      title: 'file.jsonl',
      succeeded: 3,
      duration: 1.5,
    });
    expect(metric).toMatchObject({ path: 'CACHE_HIT_RATIO.MEAN', headline: true });
    expect(metric?.means[0]).toBeCloseTo(0.3, 12);
    expect(metric?.means[1]).toBe(0.5);
    expect([metric?.lows, metric?.highs]).toEqual([
      [low, 0.5],
      [high, 0.5],
    ]);
    expect(metric?.values).toEqual([[0.2, 0.4], [0.5]]);
    expect(experiments.map(({ replications }) => replications)).toEqual([[1, 2], [1]]);
    expect(dimensions.map(({ path }) => path)).toEqual(['strategy.name']);
  });

  it('shows experiments in the order of the queue, whatever ended first', async () => {
    const { data, builder } = gather([
      { ...recordOf({ sequence: 1, strategy: 'LCD', error: 'broken' }), index: 1 },
      { ...recordOf({ sequence: 0, results: hits(0.2) }), index: 0 },
    ]);
    const { experiments, metrics, failures } = await data;
    expect(experiments.map(({ id }) => id)).toEqual([1, 0]);
    expect(metrics[0]?.means).toEqual([0.2, null]);
    expect(failures).toEqual([{ experiment: 1, replication: 1, error: 'broken' }]);
    expect(builder.detail(1)?.parameters['strategy']).toEqual({ name: 'LCE' });
  });

  it('lists failures, and forgets those that were run again with success', async () => {
    const { data, builder } = gather([
      recordOf({ sequence: 0, error: 'broken' }),
      recordOf({ sequence: 1, replication: 2, error: 'broken too' }),
      recordOf({ sequence: 0, results: hits(0.2) }),
      recordOf({ sequence: 0, error: 'too late' }),
    ]);
    const { failures, succeeded, experiments } = await data;
    expect(failures).toEqual([{ experiment: 0, replication: 2, error: 'broken too' }]);
    expect([succeeded, experiments[0]?.failed, builder.runCount]).toEqual([1, 1, 2]);
  });

  it('keeps the longer results of the first replication, whatever ended first', () => {
    const { builder } = gather([
      recordOf({ sequence: 1, replication: 2, results: hits(0.4) }),
      recordOf({ sequence: 0, replication: 1, results: hits(0.123456789) }),
    ]);
    expect(builder.detail(0)).toMatchObject({
      replication: 1,
      results: { CACHE_HIT_RATIO: { PER_NODE: { a: 0.1234568 } } },
      omitted: [],
    });
    expect(builder.detail(1)).toBeUndefined();
  });

  it('leaves out results that are too long for a page and says which', () => {
    const entries = Array.from({ length: 5000 }, (_, i): [string, number] => [`c${i}`, i]);
    const results = { CACHE_HIT_RATIO: { MEAN: 0.2, PER_CONTENT: Object.fromEntries(entries) } };
    const { builder } = gather([recordOf({ results })]);
    expect(builder.detail(0)).toMatchObject({
      results: {},
      omitted: ['CACHE_HIT_RATIO.PER_CONTENT'],
    });
  });

  it('thins out long distributions and keeps their ends', () => {
    const values = Array.from({ length: 5001 }, (_, i) => i);
    const shares = values.map((value) => value / 5000);
    const { builder } = gather([recordOf({ results: { LATENCY: { CDF: [values, shares] } } })]);
    const kept = Object(builder.detail(0)?.results['LATENCY'])['CDF'];
    expect(kept[0]).toHaveLength(1000);
    expect(kept.map((list: number[]) => list.at(-1))).toEqual([5000, 1]);
    expect(kept[0][500] / 5000).toBeCloseTo(kept[1][500], 6);
  });

  it('says nothing of a campaign that the file knows nothing of, nor of missing numbers', async () => {
    const { builder } = gather([
      recordOf({ results: { CACHE_HIT_RATIO: { MEAN: null }, LATENCY: { MEAN: 3 } } }),
    ]);
    builder.header = headerOf({ configurationHash: '' });
    const { campaign, metrics, networks } = await builder.data(new NetworkTable('.'));
    expect(campaign).toBeUndefined();
    expect(metrics.map(({ path }) => path)).toEqual(['LATENCY.MEAN']);
    expect(networks[0]).toMatchObject({ nodes: [], missing: expect.stringContaining('at hand') });
  });
});
