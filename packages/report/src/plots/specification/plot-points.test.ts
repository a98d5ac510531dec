import { sweepRows } from '../../../test/support/plot-data.js';
import { distributionSteps, meanDistribution, plotPoints } from './plot-points.js';

const ROLES = { x: 'workload.alpha', by: undefined, facet: undefined, averaged: [] };

describe('plotPoints', () => {
  it('keeps estimates of single experiments as they are', () => {
    const rows = sweepRows({ 'workload.alpha': [0.6, 0.8] });
    const points = plotPoints(rows, ROLES);
    expect(points.map(({ x, mean, low, high, n }) => [x, mean, low, high, n])).toEqual(
      rows.map(({ parameters, mean, low, high, n }) => [
        parameters['workload.alpha'],
        mean,
        low,
        high,
        n,
      ]),
    );
  });

  it('averages what is at the same place, without an interval', () => {
    const rows = sweepRows({ 'workload.alpha': [0.6], 'topology.name': ['A', 'B'] });
    const mean = ((rows[0]?.mean ?? 0) + (rows[1]?.mean ?? 0)) / 2;
    const averaged = { ...ROLES, averaged: ['topology.name'] };
    expect(plotPoints(rows, averaged)).toEqual([
      { x: 0.6, series: 'all', facet: 'all', mean, low: mean, high: mean, n: 6, experiments: 2 },
    ]);
  });
});

describe('meanDistribution', () => {
  it('has the mean of all shares at each value that one of them has', () => {
    const distributions = [
      { values: [1, 2], shares: [0.5, 1] },
      { values: [2, 4], shares: [0.25, 1] },
    ];
    expect(meanDistribution(distributions)).toEqual([
      [1, 0.25],
      [2, 0.625],
      [4, 1],
    ]);
  });
});

describe('distributionSteps', () => {
  it('starts at no share and keeps the last step however low it is', () => {
    const values = [1, 2, 3];
    const shares = [0.999, 0.9992, 1];
    const distribution = { parameters: {}, metric: 'LATENCY.CDF', values, shares, n: 1 };
    const steps = distributionSteps([distribution], { ...ROLES, x: undefined });
    expect(steps.map(({ value, share }) => [value, share])).toEqual([
      [1, 0],
      [1, 0.999],
      [3, 1],
    ]);
  });
});
