import { findDimensions } from './dimensions.js';

const titles = (experiments: Record<string, unknown>[]): string[] =>
  findDimensions(experiments).dimensions.map(({ path }) => path);

describe('findDimensions', () => {
  it('finds names and parameters that differ, numbers in ascending order', () => {
    const experiments = [
      { strategy: { name: 'LCE' }, workload: { name: 'STATIONARY', alpha: 1 } },
      { strategy: { name: 'LCD' }, workload: { name: 'STATIONARY', alpha: 0.6 } },
    ];
    const { dimensions, positions } = findDimensions(experiments);
    expect(dimensions).toEqual([
      { path: 'strategy.name', title: 'strategy', numeric: false, values: ['LCE', 'LCD'] },
      { path: 'workload.alpha', title: 'workload.alpha', numeric: true, values: [0.6, 1] },
    ]);
    expect(positions).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('makes a parameter of some components part of their names where it tells them apart', () => {
    const experiments = [
      { strategy: { name: 'COIN', p: 0.2 } },
      { strategy: { name: 'COIN', p: 1 } },
      { strategy: { name: 'PROB_CACHE', tTw: 10 } },
    ];
    const [dimension] = findDimensions(experiments).dimensions;
    expect(dimension?.values).toEqual(['COIN p=0.2', 'COIN p=1', 'PROB_CACHE']);
  });

  it('tells experiments without a component from those with one', () => {
    const experiments = [{ cachePlacement: { name: 'UNIFORM' } }, {}];
    expect(findDimensions(experiments).dimensions[0]?.values).toEqual(['UNIFORM', 'none']);
  });

  it('leaves out descriptions and what is the same in all experiments', () => {
    const experiments = [
      { desc: 'a', topology: { name: 'PATH', n: 3 } },
      { desc: 'b', topology: { name: 'PATH', n: 3 } },
    ];
    expect(titles(experiments)).toEqual([]);
    expect(titles([])).toEqual([]);
  });

  it('takes plain values, lists and values of both kinds', () => {
    expect(titles([{ drawSeed: 1 }, { drawSeed: 2 }])).toEqual(['drawSeed']);
    expect(titles([{ netconf: { events: [1] } }, { netconf: { events: [2] } }])).toEqual([
      'netconf.events',
    ]);
    const mixed = findDimensions([{ topology: 'GEANT' }, { topology: { name: 'WIDE' } }]);
    expect(mixed.dimensions[0]?.values).toEqual(['GEANT', 'WIDE']);
  });
});
