import { namesOf, registerTinyPolicies, tinyModel } from '../../test/components/tiny-network.js';

beforeAll(registerTinyPolicies);

describe('PathTable', () => {
  it('knows nodes, hops, delays and the positions of caches', () => {
    const model = tinyModel();
    const path = model.paths.path(0, 4);
    expect(namesOf(path, model)).toBe('rabs');
    expect(path.hops).toBe(3);
    expect([...path.caches]).toEqual([1, 2]);
    expect([...path.delays]).toEqual([0, 1, 2, 12]);
  });

  it('computes each path once and numbers all differently', () => {
    const { paths } = tinyModel();
    expect(paths.path(0, 4)).toBe(paths.path(0, 4));
    const ids = [paths.path(0, 4), paths.path(4, 0), paths.path(0, 1), paths.hop(0, 1)];
    expect(new Set(ids.map(({ id }) => id)).size).toBe(4);
  });

  it('never uses a number again after the network has changed', () => {
    const model = tinyModel();
    const before = model.paths.path(0, 4);
    model.recomputePaths();
    expect(model.paths.path(0, 4).id).toBeGreaterThan(before.id);
  });

  it('throws where there is no path or no link', () => {
    const model = tinyModel();
    model.links.delete(0, 1);
    model.recomputePaths();
    expect(() => model.paths.path(0, 4)).toThrow('there is no path from node r to node s');
    expect(() => model.paths.path(0, -1)).toThrow('there is no path from node r to node (none)');
    expect(model.paths.isReachable(0, 4)).toBe(false);
    expect(() => model.paths.hop(0, 4)).toThrow(RangeError);
  });

  it('tells each pair of nodes that is apart from the others, again and again', () => {
    const model = tinyModel();
    const link = model.links.get(0, 1);
    model.links.delete(0, 1);
    model.recomputePaths();
    const pairs = [0, 1, 2, 3, 4].flatMap((from) => [-1, 0, 1, 2, 3, 4].map((to) => [from, to]));
    const outcomes = (): string[] =>
      pairs.map(([from = 0, to = 0]) => {
        try {
          return namesOf(model.paths.path(from, to), model);
        } catch (error) {
          return String(error);
        }
      });
    const first = outcomes();
    expect(new Set(first).size).toBe(first.length);
    expect(outcomes()).toEqual(first);
    if (link) model.links.add(0, 1, link);
    model.recomputePaths();
    expect(namesOf(model.paths.path(0, 4), model)).toBe('rabs');
    expect(model.paths.isReachable(0, 4)).toBe(true);
  });
});
