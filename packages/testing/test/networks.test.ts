import { checkTopology } from '@icarus-sim/engine';
import { smallNetwork, TINY_NETWORKS } from '../src/index.js';

const names = (network: ReturnType<typeof smallNetwork>, nodes: readonly number[]): string[] =>
  nodes.map((node) => network.nodeName(node));

describe('a small network', () => {
  const network = smallNetwork(['r-A-5-b-s', 'r2-A'], { cacheSize: 7 });

  it('has the roles that its names tell', () => {
    expect(names(network, network.receivers())).toEqual(['r', 'r2']);
    expect(names(network, network.sources())).toEqual(['s']);
    expect(names(network, network.routers())).toEqual(['A', 'b']);
    expect(names(network, network.cacheNodes())).toEqual(['A']);
    expect(names(network, network.icrCandidates())).toEqual(['A']);
    expect(network.cacheSize(network.nodeIndex('A'))).toBe(7);
  });

  it('has the delays that its chains say, else 1 ms', () => {
    const delays = network.graph.mapEdges((_, { delay }, u, v) => `${u}-${v} ${delay}`);
    expect(delays).toEqual(['r-A 1', 'A-b 5', 'b-s 1', 'r2-A 1']);
  });

  it('has candidates without caches where the cache size is 0', () => {
    const bare = smallNetwork(['r-A-s'], { cacheSize: 0 });
    expect(bare.cacheNodes()).toEqual([]);
    expect(names(bare, bare.icrCandidates())).toEqual(['A']);
  });
});

describe.each(Object.entries(TINY_NETWORKS))('the tiny network %s', (_, build) => {
  it('can be simulated, and is built anew each time', () => {
    expect(() => checkTopology(build())).not.toThrow();
    expect(build()).not.toBe(build());
  });

  it('assigns a cache to every receiver and a cluster to every node', () => {
    const network = build();
    expect([...(network.cacheAssignment()?.keys() ?? [])]).toEqual(network.receivers());
    const nodes = network.graph.nodes().map((_, node) => node);
    const clustered = network.clusters().flat();
    expect(clustered.sort((a, b) => a - b)).toEqual(nodes);
    expect(nodes.map((node) => network.cluster(node))).not.toContain(undefined);
  });
});
