import fc from 'fast-check';
import { checkTopology, diameter } from '@icarus-sim/engine';
import type { Topology } from '@icarus-sim/core';
import { buildTopology } from '../../test/build-topology.js';
import { fatTree } from './fat-tree.js';
import { mesh } from './mesh.js';
import { path } from './path.js';
import { ring } from './ring.js';
import { tree } from './tree.js';

/** Names of some nodes. */
function namesOf(topology: Topology, nodes: readonly number[]): string[] {
  return nodes.map((node) => topology.nodeName(node));
}

describe('PATH', () => {
  it('is a line from the receiver to the source, caches between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: 60 }), async (n) => {
        const topology = await buildTopology(path, { n, delay: 3 });
        checkTopology(topology);
        expect(topology.receivers()).toEqual([0]);
        expect(topology.sources()).toEqual([n - 1]);
        expect(topology.icrCandidates()).toHaveLength(n - 2);
        expect(diameter(topology)).toBe(n - 1);
        topology.graph.forEachEdge((_, link) => {
          expect(link).toEqual({ weight: 1, delay: 3, type: 'internal' });
        });
      }),
    );
  });
});

describe('TREE', () => {
  it('has one source at the root and k^h receivers at depth h', async () => {
    const sizes = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 5 }));
    await fc.assert(
      fc.asyncProperty(sizes, async ([k, h]) => {
        const topology = await buildTopology(tree, { k, h });
        checkTopology(topology);
        expect(topology.sources()).toEqual([0]);
        expect(topology.receivers()).toHaveLength(k ** h);
        expect(topology.icrCandidates()).toEqual(topology.routers());
        expect(topology.graph.size).toBe(topology.nodeCount - 1);
        expect(diameter(topology)).toBe(k === 1 ? h : 2 * h);
      }),
      { numRuns: 20 },
    );
  });

  it('is refused where it has more nodes than fit in memory', async () => {
    await expect(buildTopology(tree, { k: 10, h: 9 })).rejects.toThrow(
      'h: found 10 children a node over 9 levels, allowed: at most 1000000 nodes in all',
    );
  });
});

describe('RING', () => {
  it('is a cycle of routers with a receiver at each and the source at router 0', async () => {
    const topology = await buildTopology(ring, { n: 5 });
    checkTopology(topology);
    const { graph } = topology;
    for (let router = 0; router < 5; router++) {
      expect(graph.hasEdge(router, (router + 1) % 5)).toBe(true);
      expect(graph.neighbors(5 + router)).toEqual([String(router)]);
    }
    expect(graph.neighbors('10')).toEqual(['0']);
  });

  it('has a type and a delay on every link', async () => {
    const { graph } = await buildTopology(ring, { n: 4, internalDelay: 2, externalDelay: 7 });
    graph.forEachEdge((_, link, u, v) => {
      const external = [u, v].includes('8');
      expect(link).toEqual({
        weight: 1,
        delay: external ? 7 : 2,
        type: external ? 'external' : 'internal',
      });
    });
  });
});

describe('MESH', () => {
  it('links each router with every other and the first m with a source', async () => {
    const topology = await buildTopology(mesh, { n: 6, m: 3 });
    checkTopology(topology);
    expect(namesOf(topology, topology.sources())).toEqual(['12', '13', '14']);
    expect(topology.routers().map((router) => topology.graph.degree(router))).toEqual([
      7, 7, 7, 6, 6, 6,
    ]);
  });

  it('has a type and a delay on every link', async () => {
    const { graph } = await buildTopology(mesh, { n: 3, m: 2 });
    const types = graph.mapEdges((_, { type, delay }) => `${type} ${delay}`).sort();
    expect(types).toEqual([
      ...Array.from({ length: 2 }, () => 'external 5'),
      ...Array.from({ length: 6 }, () => 'internal 1'),
    ]);
  });

  it('is refused with more sources than routers', async () => {
    await expect(buildTopology(mesh, { n: 3, m: 4 })).rejects.toThrow(
      'm: found 4, allowed: 1 to n = 3',
    );
  });
});

describe('FAT_TREE', () => {
  it.each([2, 4, 6])('has the switches and links of the paper for k = %i', async (k) => {
    const topology = await buildTopology(fatTree, { k });
    checkTopology(topology);
    expect(topology.routers()).toHaveLength((k / 2) ** 2 + k * k);
    expect(topology.receivers()).toHaveLength(k ** 3 / 4);
    expect(topology.sources()).toHaveLength((k / 2) ** 2);
    expect(topology.icrCandidates()).toEqual(topology.routers());
    const { graph } = topology;
    for (const name of namesOf(topology, topology.routers())) {
      const switchPorts = graph
        .edges(name)
        .filter((link) => graph.getEdgeAttribute(link, 'type') === 'internal');
      expect(switchPorts).toHaveLength(k);
    }
  });

  it('joins any two receivers of different pods over six hops', async () => {
    const topology = await buildTopology(fatTree, { k: 4 });
    expect(diameter(topology)).toBe(6);
  });
});
