import { smallNetwork } from '../../test/networks.js';
import { clusterLevelTopology } from './cluster-level-topology.js';
import { deployClusters } from './deploy-clusters.js';

describe('clusterLevelTopology', () => {
  const network = smallNetwork([
    ['r1', 'a'],
    ['a', 'b', 5],
    ['b', 'c', 4],
    ['a', 'c', 7],
    ['c', 'd', 2],
    ['d', 's1', 34],
  ]);
  const clusters = [['a'], ['b', 'c'], ['d']];
  deployClusters(
    network,
    clusters.map((names) => names.map((name) => network.nodeIndex(name))),
  );
  network.setCacheSize(network.nodeIndex('b'), 10);
  network.setCacheSize(network.nodeIndex('c'), 20);
  network.graph.setEdgeAttribute('a', 'b', 'type', 'external');
  const level = clusterLevelTopology(network);

  it('has a router for each cluster with the cache space of its members', () => {
    expect(level.graph.nodes()).toEqual(['0', '1', '2']);
    expect(level.routers()).toEqual([0, 1, 2]);
    expect(level.cacheNodes()).toEqual([1]);
    expect(level.cacheSize(1)).toBe(30);
    expect(level.icrCandidates()).toEqual([1]);
  });

  it('joins links between the same clusters, and leaves out those inside one', () => {
    const links = level.graph.mapEdges((_, link, u, v) => ({ ends: `${u}-${v}`, ...link }));
    expect(links).toEqual([
      { ends: '0-1', weight: 1, delay: 5, type: 'internal', linkCount: 2 },
      { ends: '1-2', weight: 1, delay: 2, type: 'internal', linkCount: 1 },
    ]);
  });

  it('is empty where there are no clusters', () => {
    expect(clusterLevelTopology(smallNetwork([['a', 'b']])).nodeCount).toBe(0);
  });
});
