import { ANY } from './any.js';
import { ResultSet } from './result-set.js';

function example(): ResultSet {
  const set = new ResultSet({ campaign: 'a' });
  for (const alpha of [0.6, 0.8]) {
    for (const name of ['LCE', 'LCD']) {
      set.add({ strategy: { name }, workload: { name: 'W', alpha } }, { LATENCY: { MEAN: alpha } });
    }
  }
  return set;
}

describe('ResultSet', () => {
  it('is added to, counted, indexed and iterated', () => {
    const set = example();
    expect(set.length).toBe(4);
    expect([...set]).toHaveLength(4);
    expect(set.at(1)[0]).toMatchObject({ strategy: { name: 'LCD' } });
    expect(set.at(-1)[1]).toEqual({ LATENCY: { MEAN: 0.8 } });
    expect(() => set.at(4)).toThrow(RangeError);
  });

  it('filters by a partial tree of parameters', () => {
    const set = example();
    expect(set.filter({ strategy: { name: 'LCE' } })).toHaveLength(2);
    expect(set.filter({ strategy: { name: 'LCE' }, workload: { alpha: 0.8 } })).toHaveLength(1);
    expect(set.filter({ strategy: { name: 'NONE' } })).toHaveLength(0);
    expect(set.filter({})).toHaveLength(4);
  });

  it('matches every value with ANY, but not a missing one', () => {
    const set = example();
    expect(set.filter({ strategy: ANY, workload: { alpha: ANY } })).toHaveLength(4);
    expect(set.filter({ workload: { beta: ANY } })).toHaveLength(0);
  });

  it('merges sets with the same attributes and refuses others', () => {
    const merged = example().merge(example());
    expect(merged).toHaveLength(8);
    expect(merged.attributes).toEqual({ campaign: 'a' });
    expect(() => example().merge(new ResultSet({ campaign: 'b' }))).toThrow('attributes');
  });

  it('finds the parameters that all entries share', () => {
    expect(example().commonParameters()).toEqual({ workload: { name: 'W' } });
    expect(
      example()
        .filter({ workload: { alpha: 0.6 } })
        .commonParameters(),
    ).toEqual({
      workload: { name: 'W', alpha: 0.6 },
    });
  });

  it('is written to JSON as pairs', () => {
    const set = example().filter({ strategy: { name: 'LCE' }, workload: { alpha: 0.6 } });
    expect(JSON.parse(JSON.stringify(set))).toEqual([
      [
        { strategy: { name: 'LCE' }, workload: { name: 'W', alpha: 0.6 } },
        { LATENCY: { MEAN: 0.6 } },
      ],
    ]);
  });

  it('is printed as indented text', () => {
    const text = String(example());
    expect(text).toContain('EXPERIMENT 1/4:');
    expect(text).toContain('* MEAN -> 0.6');
  });
});
