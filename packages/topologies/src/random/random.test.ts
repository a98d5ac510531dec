import fc from 'fast-check';
import { checkTopology } from '@icarus-sim/engine';
import type { Topology, TopologyGraph } from '@icarus-sim/core';
import { buildTopology } from '../../test/build-topology.js';
import { barabasiAlbert } from './barabasi-albert.js';
import { erdosRenyi } from './erdos-renyi.js';
import { waxman } from './waxman.js';

const seeds = fc.integer({ min: 0, max: 1_000_000 });

const models = [
  {
    name: 'BARABASI_ALBERT',
    build: (n: number, seed: number) => buildTopology(barabasiAlbert, { n, m: 2 }, { seed }),
  },
  {
    name: 'sparse ERDOS_RENYI',
    build: (n: number, seed: number) => buildTopology(erdosRenyi, { n, p: 0.02 }, { seed }),
  },
  {
    name: 'dense ERDOS_RENYI',
    build: (n: number, seed: number) => buildTopology(erdosRenyi, { n, p: 0.5 }, { seed }),
  },
  { name: 'WAXMAN', build: (n: number, seed: number) => buildTopology(waxman, { n }, { seed }) },
];

/** The routers and the links between them. */
function backbone({ graph }: Topology): TopologyGraph {
  const copy = graph.copy();
  for (const name of graph.nodes()) {
    if (graph.getNodeAttribute(name, 'stack') !== 'router') copy.dropNode(name);
  }
  return copy;
}

/** Nodes and links with all that is known of them. */
function contentOf({ graph }: Topology) {
  const links = graph.mapEdges((_, attributes, source, target) => ({ source, target, attributes }));
  return { nodes: graph.export().nodes, links };
}

describe.each(models)('$name', ({ build }) => {
  it('is connected, with receivers and sources, whatever the seed and the size', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, fc.integer({ min: 3, max: 80 }), async (seed, n) => {
        const topology = await build(n, seed);
        checkTopology(topology);
        expect(topology.routers()).toHaveLength(n);
        expect(topology.icrCandidates()).toEqual(topology.routers());
        expect(topology.receivers()).toHaveLength(n);
        expect(topology.sources()).toHaveLength(Math.max(1, Math.floor(n / 10)));
      }),
      { numRuns: 25 },
    );
  });

  it('is the same network for the same seed and another one for another', async () => {
    const [first, again, other] = await Promise.all([build(40, 7), build(40, 7), build(40, 8)]);
    expect(contentOf(again)).toEqual(contentOf(first));
    expect(contentOf(other)).not.toEqual(contentOf(first));
  });

  it('has its sources at the routers with the most links', async () => {
    const topology = await build(50, 3);
    const routers = backbone(topology);
    const degrees = routers.mapNodes((name) => routers.degree(name)).sort((a, b) => b - a);
    const atSources = topology
      .sources()
      .map((source) => topology.graph.neighbors(topology.nodeName(source))[0]);
    expect(atSources.map((router) => routers.degree(router))).toEqual(degrees.slice(0, 5));
  });
});

describe('BARABASI_ALBERT', () => {
  it('has m links for each router after the star it starts from', async () => {
    for (const m of [1, 2, 5]) {
      const topology = await buildTopology(barabasiAlbert, { n: 60, m });
      expect(backbone(topology).size).toBe(m + (60 - m - 1) * m);
    }
  });

  it('has a few routers of far more links than most', async () => {
    const topology = await buildTopology(barabasiAlbert, { n: 2000, m: 2 });
    const routers = backbone(topology);
    const degrees = routers.mapNodes((name) => routers.degree(name)).sort((a, b) => a - b);
    expect(degrees[1000]).toBeLessThanOrEqual(3);
    expect(degrees.at(-1)).toBeGreaterThan(40);
  });

  it('is refused where a router would need more links than there are routers', async () => {
    await expect(buildTopology(barabasiAlbert, { n: 5, m: 5 })).rejects.toThrow(
      'm: found 5, allowed: less than n = 5',
    );
  });
});

describe('ERDOS_RENYI', () => {
  it('has as many links as the probability says, within four standard errors', async () => {
    const [n, p] = [400, 0.1];
    const pairs = (n * (n - 1)) / 2;
    const { size } = backbone(await buildTopology(erdosRenyi, { n, p }, { seed: 5 }));
    expect(Math.abs(size - p * pairs)).toBeLessThan(4 * Math.sqrt(pairs * p * (1 - p)));
  });

  it('links every pair where the probability is one', async () => {
    expect(backbone(await buildTopology(erdosRenyi, { n: 20, p: 1 })).size).toBe(190);
  });

  it('is a tree of joining links where the probability is next to nothing', async () => {
    expect(backbone(await buildTopology(erdosRenyi, { n: 30, p: 1e-12 })).size).toBe(29);
  });
});

describe('WAXMAN', () => {
  it('gives each link the delay of light in fibre between its ends', async () => {
    const routers = backbone(await buildTopology(waxman, { n: 60, side: 2000 }));
    routers.forEachEdge((_, { weight, delay }, _u, _v, from, to) => {
      const dx = Number(from['x']) - Number(to['x']);
      const dy = Number(from['y']) - Number(to['y']);
      expect(delay).toBeCloseTo(Math.hypot(dx, dy) / 200, 9);
      expect(weight).toBe(delay);
    });
  });

  it('prefers short links, the more so the smaller alpha is', async () => {
    const meanDelay = async (alpha: number): Promise<number> => {
      const topology = await buildTopology(waxman, { n: 300, alpha, beta: 1 });
      const routers = backbone(topology);
      return routers.reduceEdges((sum, _, { delay }) => sum + delay, 0) / routers.size;
    };
    expect(await meanDelay(0.05)).toBeLessThan(await meanDelay(1));
  });
});
