import { ResultSet } from '../results/result-set.js';
import { estimateExperiments } from './estimate-experiments.js';
import { ExperimentSamples } from './experiment-samples.js';
import { comparePaired } from './paired-comparison.js';
import { studentInterval } from './student-interval.js';

interface Row {
  readonly strategy: Record<string, unknown>;
  readonly alpha?: number;
  readonly replication?: number;
  readonly mean: number;
}

function resultsOf(rows: readonly Row[]): ResultSet {
  const results = new ResultSet();
  for (const { strategy, alpha = 1, replication, mean } of rows) {
    const parameters = { strategy, workload: { name: 'W', alpha } };
    const tree = { CACHE_HIT_RATIO: { MEAN: mean, PER_NODE: { a: mean } }, LATENCY: { CDF: [] } };
    results.add(replication === undefined ? parameters : { ...parameters, replication }, tree);
  }
  return results;
}

function samplesOf(rows: readonly Row[]): ExperimentSamples {
  const samples = new ExperimentSamples();
  for (const entry of resultsOf(rows)) samples.add(entry);
  return samples;
}

const LCE = { name: 'LCE' };
const LCD = { name: 'LCD' };
const METRIC = 'CACHE_HIT_RATIO.MEAN';

describe('estimateExperiments', () => {
  it('aggregates the replications of each experiment, in whatever order they come', () => {
    const estimates = estimateExperiments(
      resultsOf([
        { strategy: LCE, replication: 1, mean: 0.1 },
        { strategy: LCD, replication: 1, mean: 0.5 },
        { strategy: LCE, replication: 2, mean: 0.3 },
      ]),
      METRIC,
      0.9,
    );
    expect(estimates).toEqual([
      {
        index: 0,
        parameters: { strategy: LCE, workload: { name: 'W', alpha: 1 } },
        estimate: studentInterval([0.1, 0.3], 0.9),
      },
      {
        index: 1,
        parameters: { strategy: LCD, workload: { name: 'W', alpha: 1 } },
        estimate: studentInterval([0.5], 0.9),
      },
    ]);
  });

  it('takes experiments for the same whatever the order of their keys is', () => {
    const results = new ResultSet();
    results.add({ a: { x: 1, y: 2 }, b: 3, replication: 1 }, { M: { MEAN: 1 } });
    results.add({ b: 3, replication: 2, a: { y: 2, x: 1 } }, { M: { MEAN: 3 } });
    expect(estimateExperiments(results, 'M.MEAN')).toMatchObject([
      { index: 0, estimate: { mean: 2, n: 2 } },
    ]);
  });

  it('finds numbers at any depth and below keys with dots', () => {
    const results = new ResultSet();
    results.add({}, { LINK_LOAD: { PER_LINK_INTERNAL: { 'a.b->c': 7 } } });
    const [found] = estimateExperiments(results, 'LINK_LOAD.PER_LINK_INTERNAL.a.b->c');
    expect(found?.estimate.mean).toBe(7);
  });

  it('leaves out experiments without the metric and keeps the positions of the others', () => {
    const results = new ResultSet();
    results.add({ a: 1 }, { M: { MEAN: null } });
    results.add({ a: 2 }, { M: { MEAN: 5 } });
    expect(estimateExperiments(results, 'M.MEAN').map(({ index }) => index)).toEqual([1]);
  });

  it('names the metrics that there are where one is unknown', () => {
    const results = resultsOf([{ strategy: LCE, mean: 1 }]);
    expect(() => estimateExperiments(results, 'CACHE_HIT_RATIO.MEANS')).toThrow(
      'allowed: CACHE_HIT_RATIO.MEAN (did you mean CACHE_HIT_RATIO.MEAN?)',
    );
    expect(() => estimateExperiments(new ResultSet(), METRIC)).toThrow('no metrics');
  });
});

describe('comparePaired', () => {
  const rows = [
    { strategy: LCE, replication: 1, mean: 0.1 },
    { strategy: LCE, replication: 2, mean: 0.2 },
    { strategy: LCE, replication: 3, mean: 0.4 },
    { strategy: { ...LCD, p: 1 }, replication: 3, mean: 0.3 },
    { strategy: { ...LCD, p: 1 }, replication: 1, mean: 0.15 },
    { strategy: { ...LCD, p: 1 }, replication: 2, mean: 0.25 },
  ];
  const request = { by: 'strategy.name', baseline: 'LCE', metric: METRIC };

  it('pairs by replication', () => {
    const [comparison, ...others] = comparePaired(samplesOf(rows), request);
    expect(others).toEqual([]);
    const expected = studentInterval([0.3 - 0.4, 0.15 - 0.1, 0.25 - 0.2]);
    expect(comparison?.difference).toEqual(expected);
    expect(comparison?.larger).toMatchObject({ mean: 2 / 3, n: 3 });
    expect(comparison?.variant.parameters['strategy']).toEqual({ name: 'LCD', p: 1 });
    expect(comparison?.baselineEstimate.mean).toBeCloseTo(0.7 / 3, 12);
  });

  it('has a narrow interval where both sides move together', () => {
    const noisy = [0.1, 0.5, 0.9].flatMap((mean, i) => [
      { strategy: LCE, replication: i + 1, mean },
      { strategy: LCD, replication: i + 1, mean: mean + 0.01 + i * 0.0001 },
    ]);
    const [comparison] = comparePaired(samplesOf(noisy), request);
    expect(comparison?.difference.low).toBeGreaterThan(0.009);
    expect(comparison?.variantEstimate.low).toBeLessThan(comparison?.baselineEstimate.mean ?? 0);
  });

  it('compares only what is otherwise equal', () => {
    const scenes = rows.map((row) => (row.strategy === LCE ? row : { ...row, alpha: 2 }));
    expect(comparePaired(samplesOf(scenes), request)).toEqual([]);
    const byAlpha = comparePaired(samplesOf([...rows, ...scenes.slice(3)]), {
      ...request,
      by: 'workload.alpha',
      baseline: '1',
    });
    expect(byAlpha.map(({ difference }) => difference.mean)).toEqual([0]);
  });

  it('ignores replications that one side lacks', () => {
    const [comparison] = comparePaired(samplesOf(rows.slice(0, 5)), request);
    expect(comparison?.difference.n).toBe(2);
    expect(() =>
      comparePaired(samplesOf([...rows.slice(0, 2), ...rows.slice(3, 4)]), request),
    ).toThrow('no replication in common');
  });

  it('says what can’t be compared', () => {
    const samples = samplesOf(rows);
    expect(() => comparePaired(samples, { ...request, baseline: 'LRU' })).toThrow(
      'strategy.name: found "LRU", allowed: LCE, LCD',
    );
    expect(() => comparePaired(samples, { ...request, by: 'nothing' })).toThrow('by: found');
    expect(() => comparePaired(samplesOf([...rows, ...rows]), request)).toThrow('twice');
    const another = rows.map((row) => ({ ...row, strategy: { ...row.strategy, q: 1 } }));
    expect(() => comparePaired(samplesOf([...rows, ...another]), request)).toThrow('--where');
  });
});
