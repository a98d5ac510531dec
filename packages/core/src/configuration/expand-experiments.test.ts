import { expandExperiments } from './expand-experiments.js';
import { fillDescription } from './fill-description.js';
import { parseOverride } from './overrides.js';

const trees = (...args: Parameters<typeof expandExperiments>): Record<string, unknown>[] =>
  expandExperiments(...args).map(({ tree }) => tree);

describe('expandExperiments', () => {
  it('queues listed experiments, then every combination of the sweep, the last key fastest', () => {
    const queue = trees({
      defaults: { topology: { name: 'T' } },
      sweep: { 'workload.alpha': [0.6, 0.8], 'strategy.name': ['A', 'B'] },
      experiments: [{ desc: 'by hand' }],
    });
    expect(queue).toHaveLength(5);
    expect(queue[0]).toMatchObject({ desc: 'by hand', topology: { name: 'T' } });
    expect(queue.slice(1)).toMatchObject([
      { workload: { alpha: 0.6 }, strategy: { name: 'A' } },
      { workload: { alpha: 0.6 }, strategy: { name: 'B' } },
      { workload: { alpha: 0.8 }, strategy: { name: 'A' } },
      { workload: { alpha: 0.8 }, strategy: { name: 'B' } },
    ]);
  });

  it('merges the parameters of the same component over the defaults', () => {
    const [tree] = trees({
      defaults: { workload: { name: 'W', alpha: 1, rate: 2 } },
      experiments: [{ workload: { alpha: 0.5 } }],
    });
    expect(tree).toMatchObject({ workload: { name: 'W', alpha: 0.5, rate: 2 } });
  });

  it('drops the parameters of a component that another replaces', () => {
    const [tree] = trees({
      defaults: { topology: { name: 'PATH', n: 5 } },
      sweep: { 'topology.name': ['GEANT'] },
    });
    expect(tree?.['topology']).toEqual({ name: 'GEANT' });
  });

  it('keeps the cache budget where only the placement changes', () => {
    const [tree] = trees({
      defaults: { cachePlacement: { name: 'UNIFORM', networkCache: 0.01 } },
      sweep: { 'cachePlacement.name': ['DEGREE'] },
    });
    expect(tree?.['cachePlacement']).toEqual({ name: 'DEGREE', networkCache: 0.01 });
  });

  it('applies a swept name before swept parameters, in whichever order they are written', () => {
    const [tree] = trees({
      defaults: { topology: { name: 'GEANT' } },
      sweep: { 'topology.n': [7], 'topology.name': ['PATH'] },
    });
    expect(tree?.['topology']).toEqual({ name: 'PATH', n: 7 });
  });

  it('sweeps whole components', () => {
    const queue = trees({ sweep: { topology: [{ name: 'GEANT' }, { name: 'TREE', k: 2, h: 5 }] } });
    expect(queue).toMatchObject([
      { topology: { name: 'GEANT' } },
      { topology: { name: 'TREE', k: 2, h: 5 } },
    ]);
  });

  it('lets an override win over all layers and end the sweep of its key', () => {
    const queue = trees(
      {
        defaults: { workload: { name: 'W' } },
        sweep: { 'workload.alpha': [0.6, 0.8] },
        experiments: [{}],
      },
      [parseOverride('workload.alpha=2')],
    );
    expect(queue).toHaveLength(1);
    expect(queue[0]).toMatchObject({ workload: { name: 'W', alpha: 2 } });
  });

  it('takes the defaults for the experiment where nothing else is given', () => {
    expect(trees({ defaults: { topology: { name: 'T' } } })).toHaveLength(1);
  });

  it('refuses a configuration without experiments and a sweep over an unknown part', () => {
    expect(() => expandExperiments({})).toThrow('no experiments');
    expect(() => expandExperiments({ sweep: { 'stratgey.name': ['A'] } })).toThrow(
      /sweep\["stratgey\.name"\].*did you mean strategy/,
    );
  });

  it('knows where every value came from', () => {
    const [listed, swept] = expandExperiments({
      defaults: { workload: { name: 'W', alpha: 1 } },
      experiments: [{ strategy: { name: 'S', p: 2 } }],
      sweep: { 'strategy.name': ['A'] },
    });
    expect(listed?.locate('strategy.p')).toBe('experiments[0].strategy.p');
    expect(listed?.locate('workload.alpha')).toBe('defaults.workload.alpha');
    expect(swept?.locate('strategy.name')).toBe('sweep["strategy.name"][0]');
    expect(listed?.locate('topology.name')).toBe('experiments[0].topology.name');
  });
});

describe('parseOverride', () => {
  it('reads values as YAML', () => {
    expect(parseOverride('settings.seed=3').value).toBe(3);
    expect(parseOverride('sweep.workload.alpha=[0.6, 1]').value).toEqual([0.6, 1]);
    expect(parseOverride('topology={name: PATH, n: 5}').value).toEqual({ name: 'PATH', n: 5 });
    expect(parseOverride('desc=a=b').value).toBe('a=b');
  });

  it('refuses what is no assignment and keys that are unknown', () => {
    expect(() => parseOverride('settings.seed')).toThrow('key=value');
    expect(() => parseOverride('worklaod.alpha=1')).toThrow('did you mean workload?');
  });
});

describe('fillDescription', () => {
  it('puts parameters in place of their keys and leaves unknown ones', () => {
    const parameters = { strategy: { name: 'LCE' }, workload: { alpha: 0.8 } };
    expect(fillDescription('{strategy.name}, α = {workload.alpha}, {no.such}', parameters)).toBe(
      'LCE, α = 0.8, {no.such}',
    );
  });
});
