import { linkedNetwork, type TestLink } from '../../test/linked-network.js';
import { createTopologyGraph, NetworkTopology } from '../topology/network-topology.js';
import { buildAdjacency } from './adjacency.js';

const LINKS: TestLink[] = [
  ['a', 'b', 3, 30],
  ['b', 'c', 2, 20],
  ['a', 'd', 5, 50],
  ['c', 'a', 7, 70],
];

describe('buildAdjacency', () => {
  it('lists the links of each node by increasing index of the neighbour', () => {
    const { offsets, targets, weights, delays } = buildAdjacency(linkedNetwork(LINKS));
    expect([...offsets]).toEqual([0, 3, 5, 7, 8]);
    expect([...targets]).toEqual([1, 2, 3, 0, 2, 0, 1, 0]);
    expect([...weights]).toEqual([3, 7, 5, 3, 2, 7, 2, 5]);
    expect([...delays]).toEqual([30, 70, 50, 30, 20, 70, 20, 50]);
  });

  it('does not depend on the order of the links', () => {
    const nodes: TestLink[] = [['a', 'b', 3, 30]];
    const reordered = [...nodes, LINKS[1]!, LINKS[3]!, LINKS[2]!];
    const graph = linkedNetwork(reordered).graph;
    expect(graph.nodes()).toEqual(linkedNetwork(LINKS).graph.nodes());
    expect(buildAdjacency(linkedNetwork(reordered))).toEqual(buildAdjacency(linkedNetwork(LINKS)));
  });

  it('gives nodes without links empty rows', () => {
    const graph = createTopologyGraph();
    graph.addNode('alone', { stack: 'router' });
    const { offsets, targets } = buildAdjacency(new NetworkTopology(graph));
    expect([...offsets]).toEqual([0, 0]);
    expect(targets).toHaveLength(0);
  });
});
