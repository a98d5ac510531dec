import { InputError } from '@icarus-sim/core';
import { smallNetwork } from '../../test/networks.js';
import { deployClusters } from './deploy-clusters.js';

const network = () =>
  smallNetwork([
    ['r1', 'a'],
    ['a', 'b'],
    ['b', 'between', 2],
    ['between', 'c', 3],
    ['c', 's1', 34],
    ['between', 's2', 34],
  ]);

describe('deployClusters', () => {
  it('gives members their cluster, and sources, receivers and other routers the nearest one', () => {
    const topology = network();
    const [a, b, c] = ['a', 'b', 'c'].map((name) => topology.nodeIndex(name));
    deployClusters(topology, [[c ?? -1], [b ?? -1, a ?? -1]]);
    const clusters = topology.graph.mapNodes((name, { cluster }) => [name, cluster]);
    expect(Object.fromEntries(clusters)).toEqual({
      r1: 1,
      a: 1,
      b: 1,
      between: 1,
      c: 0,
      s1: 0,
      s2: 1,
    });
    expect(topology.graph.getAttribute('clusters')).toEqual([['c'], ['b', 'a']]);
    expect(topology.clusters()).toEqual([[c], [b, a]]);
  });

  it('rejects a node in two clusters, and clusters without nodes', () => {
    expect(() => deployClusters(network(), [[1], [1, 2]])).toThrow(RangeError);
    expect(() => deployClusters(network(), [[], []])).toThrow(RangeError);
  });

  it('rejects a network in several parts', () => {
    const topology = smallNetwork([
      ['a', 'r1'],
      ['b', 's1'],
    ]);
    expect(() => deployClusters(topology, [[0]])).toThrow(InputError);
  });
});
