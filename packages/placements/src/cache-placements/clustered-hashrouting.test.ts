import type { Topology } from '@icarus-sim/core';
import { cacheSizesOf, networkFixture, smallNetwork } from '../../test/networks.js';
import { placeCaches, problemsOf } from '../../test/placing.js';
import { clusteredHashroutingCachePlacement } from './clustered-hashrouting.js';

/** Two groups of routers, of three and of two, far from each other. */
const groups = () =>
  smallNetwork([
    ['r1', 'a'],
    ['a', 'b'],
    ['b', 'x', 50],
    ['b', 'c'],
    ['x', 'y'],
    ['y', 's1', 34],
  ]);

const place = async (topology: Topology, values: object, cacheBudget = 60) =>
  placeCaches(clusteredHashroutingCachePlacement, topology, cacheBudget, values);

describe('CLUSTERED_HASHROUTING cache placement', () => {
  it('numbers clusters of near nodes in topology order', async () => {
    const network = await place(groups(), { nClusters: 2, policy: 'nodeConst' });
    expect(network.graph.getAttribute('clusters')).toEqual([
      ['a', 'b', 'c'],
      ['x', 'y'],
    ]);
    const clusterOf = (name: string) => network.cluster(network.nodeIndex(name));
    expect(['a', 'b', 'c', 'r1'].map(clusterOf)).toEqual([0, 0, 0, 0]);
    expect(['x', 'y', 's1'].map(clusterOf)).toEqual([1, 1, 1]);
  });

  it('gives all nodes the same cache size under nodeConst', async () => {
    const network = await place(groups(), { nClusters: 2, policy: 'nodeConst' });
    expect(cacheSizesOf(network)).toEqual({ a: 12, b: 12, x: 12, c: 12, y: 12 });
  });

  it('gives all clusters the same cache space under clusterConst', async () => {
    const network = await place(groups(), { nClusters: 2, policy: 'clusterConst' });
    expect(cacheSizesOf(network)).toEqual({ a: 10, b: 10, c: 10, x: 15, y: 15 });
  });

  it('goes by hops on demand', async () => {
    const network = smallNetwork([
      ['a', 'b', 50],
      ['b', 'c', 50],
      ['b', 'e'],
      ['e', 'f'],
      ['e', 'g'],
    ]);
    const byDelay = { nClusters: 2, policy: 'nodeConst' };
    await place(network, byDelay);
    expect(network.cluster(network.nodeIndex('b'))).toBe(network.cluster(network.nodeIndex('e')));
    await place(network, { ...byDelay, distance: 'hops' });
    expect(network.graph.getAttribute('clusters')).toEqual([
      ['a', 'b', 'c'],
      ['e', 'f', 'g'],
    ]);
  });

  it('makes clusters of the form that hash-routing reads, on a map of an ISP', async () => {
    const network = networkFixture('rocketfuel-1221');
    await place(network, { nClusters: 5, policy: 'nodeConst' }, 416);
    const reference = networkFixture('rocketfuel-1221-clusters');
    expect(cacheSizesOf(network)).toEqual(cacheSizesOf(reference));
    expect(network.clusters()).toHaveLength(5);
    expect(
      network
        .clusters()
        .flat()
        .sort((a, b) => a - b),
    ).toEqual(network.icrCandidates());
    for (const node of [...network.sources(), ...network.receivers()]) {
      const [router = ''] = network.graph.neighbors(network.nodeName(node));
      expect(network.cluster(node)).toBe(network.cluster(network.nodeIndex(router)));
    }
  });

  it.each([1, 19])('makes %d clusters of the 19 candidates of GEANT', async (nClusters) => {
    const network = networkFixture('geant');
    await place(network, { nClusters, policy: 'clusterConst' }, 190);
    expect(network.clusters()).toHaveLength(nClusters);
    expect(Object.values(cacheSizesOf(network))).toEqual(Array(19).fill(10));
    const unclustered = network.graph.filterNodes((_, { cluster }) => cluster === undefined);
    expect(unclustered).toEqual([]);
  });

  it.each([
    [{ nClusters: 6, policy: 'nodeConst' }, 'nClusters'],
    [{ nClusters: 0, policy: 'nodeConst' }, 'nClusters'],
    [{ nClusters: 2, policy: 'node_const' }, 'policy'],
    [{ nClusters: 2, policy: 'nodeConst', distance: 'miles' }, 'distance'],
  ])('rejects %j', async (values, where) => {
    const [problem] = await problemsOf(place(groups(), values));
    expect(problem?.place).toBe(where);
  });
});
