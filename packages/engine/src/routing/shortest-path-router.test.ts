import fc from 'fast-check';
import { topologyOf } from '../../test/components/tiny-network.js';
import { LinkTable } from './link-table.js';
import { ShortestPathRouter } from './shortest-path-router.js';

type Edge = readonly [u: number, v: number, weight: number];

function routerOf(
  nodeCount: number,
  edges: readonly Edge[],
): {
  router: ShortestPathRouter;
  links: LinkTable;
} {
  const distinct = new Map(
    edges
      .filter(([u, v]) => u !== v)
      .map((edge) => [`${Math.min(edge[0], edge[1])}-${Math.max(edge[0], edge[1])}`, edge]),
  );
  const names = Array.from(
    { length: nodeCount },
    (_, node) => [`n${node}`, { stack: 'router' as const }] as const,
  );
  const links = new LinkTable(
    topologyOf(
      Object.fromEntries(names),
      [...distinct.values()].map(([u, v, weight]) => [`n${u}`, `n${v}`, { weight }]),
    ),
  );
  return { router: new ShortestPathRouter(links), links };
}

/** Distances by Floyd and Warshall, the obvious way. */
function distances(links: LinkTable): number[][] {
  const nodes = Array.from({ length: links.nodeCount }, (_, node) => node);
  const table = nodes.map((u) =>
    nodes.map((v) => (u === v ? 0 : (links.get(u, v)?.weight ?? Infinity))),
  );
  for (const k of nodes) {
    for (const row of table) {
      for (const j of nodes) row[j] = Math.min(row[j] ?? 0, (row[k] ?? 0) + (table[k]?.[j] ?? 0));
    }
  }
  return table;
}

const lengthOf = (route: readonly number[], links: LinkTable): number =>
  route.slice(1).reduce((sum, v, i) => sum + (links.get(route[i] ?? -1, v)?.weight ?? NaN), 0);

const NODES = 9;
const graphs = fc.array(
  fc.tuple(fc.nat(NODES - 1), fc.nat(NODES - 1), fc.constantFrom(0, 1, 2, 0.1, 0.2, 0.3)),
  { maxLength: 30 },
);

describe('ShortestPathRouter', () => {
  it('finds paths as short as the shortest, or none where there is none', () => {
    fc.assert(
      fc.property(graphs, (edges) => {
        const { router, links } = routerOf(NODES, edges);
        distances(links).forEach((row, from) =>
          row.forEach((distance, to) => {
            const route = router.route(from, to);
            if (distance === Infinity) expect(route).toBeUndefined();
            else expect(lengthOf(route ?? [], links)).toBeCloseTo(distance, 6);
          }),
        );
      }),
    );
  });

  it('finds symmetric paths whose parts are the paths between their ends', () => {
    fc.assert(
      fc.property(graphs, fc.nat(NODES - 1), fc.nat(NODES - 1), (edges, from, to) => {
        const { router } = routerOf(NODES, edges);
        const route = router.route(from, to);
        if (!route) return;
        expect(router.route(to, from)).toEqual(route.toReversed());
        for (let i = 0; i < route.length; i++) {
          for (let j = i; j < route.length; j++) {
            expect(router.route(route[i] ?? -1, route[j] ?? -1)).toEqual(route.slice(i, j + 1));
          }
        }
      }),
    );
  });

  it('finds the same paths however the links are listed', () => {
    const edges: Edge[] = [
      [0, 1, 1],
      [1, 3, 1],
      [0, 2, 1],
      [2, 3, 1],
    ];
    const { router } = routerOf(4, edges);
    expect([1, 2]).toContain(router.route(0, 3)?.[1]);
    expect(routerOf(4, edges).router.route(0, 3)).toEqual(router.route(0, 3));
  });

  it('counts a node as the path to itself', () => {
    expect(routerOf(2, []).router.route(1, 1)).toEqual([1]);
  });
});
