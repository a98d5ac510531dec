import { shortestDistances } from '@icarus-sim/engine';
import { lowestCost, servingCost } from '../../test/location-problems.js';
import { cacheSizesOf, networkFixture, smallNetwork } from '../../test/networks.js';
import { placeCaches, problemsOf } from '../../test/placing.js';
import { optimalMedianCachePlacement } from './optimal-median.js';

/** Receivers at both ends of a chain of routers, the source beyond the right one. */
const chain = () =>
  smallNetwork([
    ['r1', 'a'],
    ['r2', 'a'],
    ['a', 'b', 10],
    ['b', 'c', 10],
    ['c', 'r3'],
    ['c', 's1', 10],
  ]);

describe('OPTIMAL_MEDIAN cache placement', () => {
  it('places caches next to receivers and assigns each receiver its nearest', async () => {
    const network = await placeCaches(optimalMedianCachePlacement, chain(), 100, {
      nCacheNodes: 2,
      hitRatio: 1,
    });
    expect(cacheSizesOf(network)).toEqual({ a: 50, c: 50 });
    expect(network.graph.getAttribute('cacheAssignment')).toEqual({ r1: 'a', r2: 'a', r3: 'c' });
  });

  it('moves a cache towards the sources where caches are of no use', async () => {
    // By a cache that never hits, the way from the left over a or b is as long as by c.
    const values = { nCacheNodes: 1, hitRatio: 0 };
    const network = await placeCaches(optimalMedianCachePlacement, chain(), 100, values);
    expect(cacheSizesOf(network)).toEqual({ c: 100 });
    const hitting = { nCacheNodes: 1, hitRatio: 1 };
    await placeCaches(optimalMedianCachePlacement, network, 100, hitting);
    expect(cacheSizesOf(network)).toEqual({ a: 100 });
  });

  it('counts hops or weights on demand', async () => {
    const network = smallNetwork([
      ['r1', 'a', 50],
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
      ['d', 'a'],
      ['c', 's1'],
    ]);
    network.graph.setEdgeAttribute('r1', 'a', 'weight', 9);
    const values = { nCacheNodes: 1, hitRatio: 0.5, weight: 'hops' };
    await placeCaches(optimalMedianCachePlacement, network, 10, values);
    expect(cacheSizesOf(network)).toEqual({ a: 10 });
  });

  it('uses ICR candidates only, and serves the receivers of WIDE as cheaply as can be', async () => {
    for (const nCacheNodes of [1, 2, 4, 13]) {
      const network = networkFixture('wide');
      const candidates = network.icrCandidates();
      const values = { nCacheNodes, hitRatio: 0.4 };
      await placeCaches(optimalMedianCachePlacement, network, 80, values);
      expect(candidates).toEqual(expect.arrayContaining(network.cacheNodes()));
      expect(network.cacheNodes()).toHaveLength(nCacheNodes);

      const delays = shortestDistances(network, 'delay');
      const [receivers, sources] = [network.receivers(), network.sources()];
      const miss = candidates.map(
        (node) => sources.reduce((sum, s) => sum + (delays[node]?.[s] ?? NaN), 0) / sources.length,
      );
      const costs = receivers.map((receiver) =>
        Float64Array.from(candidates, (node, i) => {
          return (delays[receiver]?.[node] ?? NaN) + 0.6 * (miss[i] ?? NaN);
        }),
      );
      const chosen = network.cacheNodes().map((node) => candidates.indexOf(node));
      expect(servingCost(costs, chosen)).toBeCloseTo(lowestCost(costs, nCacheNodes), 9);
    }
  });

  it('makes an assignment of the form that strategy PARTITION reads', async () => {
    const network = networkFixture('wide');
    const values = { nCacheNodes: 4, hitRatio: 0.4 };
    await placeCaches(optimalMedianCachePlacement, network, 80, values);
    const reference = networkFixture('wide-partition');
    expect([...(network.cacheAssignment() ?? []).keys()]).toEqual([
      ...(reference.cacheAssignment() ?? []).keys(),
    ]);
    expect(Object.values(cacheSizesOf(network))).toEqual(Object.values(cacheSizesOf(reference)));
  });

  it('cannot place more caches than there are candidates', async () => {
    const values = { nCacheNodes: 4, hitRatio: 0.4 };
    const placed = placeCaches(optimalMedianCachePlacement, chain(), 80, values);
    const [problem] = await problemsOf(placed);
    expect(problem).toMatchObject({ place: 'nCacheNodes', found: '4' });
  });
});
