import type { ExperimentRecord, ResultTree } from '@icarus-sim/core';
import { HeadlineResults, hitRatioOf } from './headline-results.js';

const HIT_RATIO = 'CACHE_HIT_RATIO.MEAN';
const LATENCY = 'LATENCY.MEAN';

function succeeded(index: number, results: ResultTree): ExperimentRecord {
  const common = { type: 'experiment', sequence: 0, replication: 1, duration: 1 } as const;
  return { ...common, index, parameters: {}, status: 'succeeded', results };
}

function failed(index: number): ExperimentRecord {
  const common = { type: 'experiment', sequence: 0, replication: 1, duration: 1 } as const;
  return { ...common, index, parameters: {}, status: 'failed', error: 'no reason' };
}

describe('headline results', () => {
  it('are means over the replications of an experiment that succeeded', () => {
    const results = new HeadlineResults();
    results.add(succeeded(0, { CACHE_HIT_RATIO: { MEAN: 0.25 } }));
    results.add(succeeded(0, { CACHE_HIT_RATIO: { MEAN: 0.75 } }));
    results.add(failed(0));
    results.add(succeeded(1, { CACHE_HIT_RATIO: { MEAN: 1 } }));
    expect(results.mean(0, HIT_RATIO)).toBe(0.5);
    expect(results.mean(1, HIT_RATIO)).toBe(1);
  });

  it('have the metrics that some experiment has, and the experiments in order', () => {
    const results = new HeadlineResults();
    results.add(succeeded(2, { LATENCY: { MEAN: 3 } }));
    results.add(succeeded(0, { CACHE_HIT_RATIO: { MEAN: 0.5 }, OTHER: { MEAN: 1 } }));
    expect(results.metrics).toEqual([HIT_RATIO, LATENCY]);
    expect(results.experiments).toEqual([0, 2]);
    expect(results.mean(0, LATENCY)).toBeUndefined();
  });

  it('know which experiments never succeeded', () => {
    const results = new HeadlineResults();
    results.add(failed(0));
    results.add(failed(1));
    results.add(succeeded(1, {}));
    expect([results.hasSucceeded(0), results.hasSucceeded(1)]).toEqual([false, true]);
    expect(results.metrics).toEqual([]);
  });
});

describe('the hit ratio of an experiment', () => {
  it.each([
    [{ CACHE_HIT_RATIO: { MEAN: 0.5 } }, 0.5],
    [{ CACHE_HIT_RATIO: { MEAN: 'much' } }, undefined],
    [{ CACHE_HIT_RATIO: [0.5] }, undefined],
    [{}, undefined],
  ])('in %j is %p', (results: ResultTree, expected) => {
    expect(hitRatioOf(results)).toBe(expected);
  });
});
