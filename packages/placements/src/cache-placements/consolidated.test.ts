import { cacheSizesOf, smallNetwork } from '../../test/networks.js';
import { placeCaches, problemsOf } from '../../test/placing.js';
import { consolidatedCachePlacement } from './consolidated.js';

/** Routers a, b, c, d in a chain, b with the most links and shortest paths; a and d tie. */
const network = () =>
  smallNetwork([
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'd'],
    ['b', 'r1'],
    ['c', 's1'],
    ['b', 'r2'],
    ['r2', 'r1'],
  ]);

const place = async (values: object) =>
  cacheSizesOf(await placeCaches(consolidatedCachePlacement, network(), 60, values));

describe('CONSOLIDATED cache placement', () => {
  it('places caches at half of the candidates, those of highest betweenness, by default', async () => {
    expect(await place({})).toEqual({ b: 30, c: 30 });
  });

  it('places one cache where the spread is 0', async () => {
    expect(await place({ spread: 0 })).toEqual({ b: 60 });
  });

  it('places caches at the least central candidates where these are the target', async () => {
    expect(await place({ target: 'bottom' })).toEqual({ a: 30, d: 30 });
  });

  it('prefers the earlier of candidates that tie, at either end', async () => {
    expect(await place({ spread: 0.25, target: 'bottom' })).toEqual({ a: 60 });
    const chain = smallNetwork([
      ['s', 'a'],
      ['a', 'b'],
      ['b', 'r'],
    ]);
    await placeCaches(consolidatedCachePlacement, chain, 10, { spread: 0.5 });
    expect(cacheSizesOf(chain)).toEqual({ a: 10 });
  });

  it.each([
    ['degree', 'b'],
    ['eigenvector', 'b'],
    // Two of the neighbours of b are linked, none of c.
    ['egoBetweenness', 'c'],
  ])('ranks by %s on demand', async (metric, node) => {
    expect(await place({ spread: 0.25, metric })).toEqual({ [node]: 60 });
  });

  it.each([
    [{ spread: 1.1 }, 'spread'],
    [{ spread: -0.1 }, 'spread'],
    [{ target: 'topp' }, 'target'],
    [{ metric: 'closeness' }, 'metric'],
  ])('rejects %j', async (values, place) => {
    const placed = Promise.resolve().then(() =>
      placeCaches(consolidatedCachePlacement, network(), 60, values),
    );
    const [problem] = await problemsOf(placed);
    expect(problem?.place).toBe(place);
  });
});
