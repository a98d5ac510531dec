import { plotData, sweepRows } from '../../../test/support/plot-data.js';
import { planPlot } from './plan-plot.js';
import type { PlotOptions } from './plot-options.js';

const ALPHAS = [0.6, 0.8, 1];
const STRATEGIES = ['LCE', 'LCD'];
const TOPOLOGIES = ['GEANT', 'TISCALI'];

function planned(rows: ReturnType<typeof sweepRows>, options: PlotOptions = {}) {
  const { kind, roles } = planPlot(plotData(rows), options);
  return { kind, ...roles };
}

describe('planPlot', () => {
  it('puts the swept number on the axis, strategies on lines and the rest on panels', () => {
    const rows = sweepRows({
      'topology.name': TOPOLOGIES,
      'workload.alpha': ALPHAS,
      'strategy.name': STRATEGIES,
    });
    expect(planned(rows)).toEqual({
      kind: 'line',
      x: 'workload.alpha',
      by: 'strategy.name',
      facet: 'topology.name',
      averaged: [],
    });
  });

  it('chooses the number with most values', () => {
    const rows = sweepRows({
      'workload.alpha': ALPHAS,
      'cachePlacement.networkCache': [1, 2, 3, 4],
    });
    expect(planned(rows)).toMatchObject({ x: 'cachePlacement.networkCache', by: 'workload.alpha' });
  });

  it('draws bars of strategies where nothing else is swept', () => {
    const rows = sweepRows({ 'strategy.name': STRATEGIES });
    expect(planned(rows)).toMatchObject({ kind: 'bar', x: 'strategy.name', by: undefined });
  });

  it('draws one bar where nothing is swept at all', () => {
    const rows = sweepRows({ 'strategy.name': ['LCE'] });
    expect(planned(rows)).toMatchObject({ kind: 'bar', x: 'strategy.name', averaged: [] });
  });

  it('leaves out parameters that those chosen determine', () => {
    const rows = sweepRows({ 'workload.alpha': ALPHAS, 'strategy.name': STRATEGIES }).map((row) => {
      const p = row.parameters['strategy.name'] === 'LCD' ? { 'strategy.p': 0.2 } : {};
      return {
        ...row,
        parameters: { ...row.parameters, ...p, desc: JSON.stringify(row.parameters) },
      };
    });
    expect(planned(rows)).toMatchObject({ by: 'strategy.name', facet: undefined, averaged: [] });
  });

  it('names what it averages over', () => {
    const rows = sweepRows({
      'workload.alpha': ALPHAS,
      'strategy.name': STRATEGIES,
      'topology.name': TOPOLOGIES,
      'cachePolicy.name': ['LRU', 'FIFO'],
    });
    expect(planned(rows)).toMatchObject({ by: 'strategy.name', facet: 'cachePolicy.name' });
    expect(planned(rows).averaged).toEqual(['topology.name']);
    expect(planned(rows, { where: { 'topology.name': ['GEANT'] } }).averaged).toEqual([]);
  });

  it('stacks several metrics or gives each its panel', () => {
    const rows = [
      ...sweepRows({ 'strategy.name': STRATEGIES }, 'A.MEAN'),
      ...sweepRows({ 'strategy.name': STRATEGIES }, 'B.MEAN'),
    ];
    const y = ['A.MEAN', 'B.MEAN'];
    expect(planned(rows, { y })).toMatchObject({ x: 'strategy.name', facet: 'metric' });
    expect(planned(rows, { y, kind: 'stacked' })).toMatchObject({ by: 'metric', facet: undefined });
  });

  it('shows the first headline metric', () => {
    const rows = [
      ...sweepRows({ 'strategy.name': STRATEGIES }, 'OTHER.MEAN'),
      ...sweepRows({ 'strategy.name': STRATEGIES }, 'LATENCY.MEAN'),
    ];
    expect(planPlot(plotData(rows), {}).metrics).toEqual(['LATENCY.MEAN']);
  });
});
