import type { Topology } from '@icarus-sim/core';
import { createTopologyGraph, NetworkTopology } from '@icarus-sim/engine';

const LINK = { weight: 1, delay: 1, type: 'internal' } as const;

/**
 * Routers of growing degree around a source: router `k` has `receiversAt[k]` receivers named
 * `r<k>.<i>`.
 */
export function starTopology(receiversAt: readonly number[]): Topology {
  const graph = createTopologyGraph();
  graph.addNode('source', { stack: 'source' });
  receiversAt.forEach((count, router) => {
    graph.addNode(`router${router}`, { stack: 'router' });
    graph.addEdge('source', `router${router}`, LINK);
    for (let i = 0; i < count; i++) {
      graph.addNode(`r${router}.${i}`, { stack: 'receiver' });
      graph.addEdge(`router${router}`, `r${router}.${i}`, LINK);
    }
  });
  return new NetworkTopology(graph);
}
