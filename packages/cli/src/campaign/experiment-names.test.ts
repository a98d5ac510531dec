import { ExperimentNames } from './experiment-names.js';

const GEANT = { name: 'GEANT' };

describe('the names of experiments', () => {
  it('are what the experiments differ in, component by component', () => {
    const names = new ExperimentNames([
      { topology: GEANT, workload: { name: 'STATIONARY', alpha: 0.6 }, strategy: { name: 'LCE' } },
      { topology: GEANT, workload: { name: 'STATIONARY', alpha: 0.8 }, strategy: { name: 'LCD' } },
    ]);
    expect(names.titles).toEqual(['workload', 'strategy']);
    expect(names.cells(1)).toEqual(['alpha=0.8', 'LCD']);
    expect(names.name(0)).toBe('workload alpha=0.6, strategy LCE');
  });

  it('leave out parameters that follow from a component’s name', () => {
    const names = new ExperimentNames([
      { topology: GEANT },
      { topology: { name: 'TREE', k: 2, h: 5, delay: 1 } },
    ]);
    expect([names.name(0), names.name(1)]).toEqual(['topology GEANT', 'topology TREE']);
  });

  it('tell components of one name apart by their parameters', () => {
    const names = new ExperimentNames([
      { topology: GEANT },
      { topology: { name: 'TREE', k: 2, h: 5 } },
      { topology: { name: 'TREE', k: 2, h: 6 } },
    ]);
    expect(names.cells(2)).toEqual(['TREE h=6']);
  });

  it('say where a part is missing', () => {
    const names = new ExperimentNames([
      { topology: GEANT },
      { topology: GEANT, cachePlacement: { name: 'UNIFORM' } },
    ]);
    expect([names.name(0), names.name(1)]).toEqual([
      'cachePlacement none',
      'cachePlacement UNIFORM',
    ]);
  });

  it('are the descriptions where each experiment has one of its own', () => {
    const names = new ExperimentNames([
      { desc: 'first', topology: GEANT },
      { desc: 'second', topology: GEANT },
    ]);
    expect(names.titles).toEqual(['experiment']);
    expect(names.name(1)).toBe('second');
  });

  it('do not trust descriptions that are all the same', () => {
    const names = new ExperimentNames([
      { desc: 'same', strategy: { name: 'LCE' } },
      { desc: 'same', strategy: { name: 'LCD' } },
    ]);
    expect(names.name(1)).toBe('strategy LCD');
  });

  it('are numbers where nothing differs', () => {
    const names = new ExperimentNames([{ topology: GEANT }, { topology: GEANT }]);
    expect([names.name(0), names.name(1)]).toEqual(['experiment 1', 'experiment 2']);
  });
});
