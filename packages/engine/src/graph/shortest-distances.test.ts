import { linkedNetwork } from '../../test/linked-network.js';
import { createTopologyGraph, NetworkTopology } from '../topology/network-topology.js';
import { diameter } from './diameter.js';
import { shortestDistances } from './shortest-distances.js';

const network = linkedNetwork([
  ['a', 'b', 1, 7],
  ['b', 'c', 1, 7],
  ['a', 'c', 5, 0.5],
  ['c', 'd', 1, 2],
]);

const rows = (metric: 'weight' | 'delay' | 'hops'): number[][] =>
  shortestDistances(network, metric).map((row) => [...row]);

describe('shortestDistances', () => {
  it('counts hops', () => {
    expect(rows('hops')).toEqual([
      [0, 1, 1, 2],
      [1, 0, 1, 2],
      [1, 1, 0, 1],
      [2, 2, 1, 0],
    ]);
  });

  it('adds weights along the lightest path', () => {
    expect(rows('weight')[0]).toEqual([0, 1, 2, 3]);
  });

  it('adds delays along the quickest path', () => {
    expect(rows('delay')[0]).toEqual([0, 7, 0.5, 2.5]);
  });

  it('is the same in both directions to the bit', () => {
    const tenths = linkedNetwork([
      ['a', 'b', 0.1],
      ['b', 'c', 0.2],
      ['c', 'd', 0.3],
    ]);
    const distances = shortestDistances(tenths, 'weight');
    expect(distances[0]![3]).toBe(distances[3]![0]);
  });
});

describe('diameter', () => {
  it('counts hops, not weights', () => {
    expect(diameter(network)).toBe(2);
  });

  it('is zero for a single node and infinite in a network of several parts', () => {
    const graph = createTopologyGraph();
    graph.addNode('a', { stack: 'router' });
    expect(diameter(new NetworkTopology(graph))).toBe(0);
    graph.addNode('b', { stack: 'router' });
    expect(diameter(new NetworkTopology(graph))).toBe(Infinity);
  });
});
