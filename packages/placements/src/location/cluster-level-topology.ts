import type { LinkAttributes, Topology, TopologyGraph } from '@icarus-sim/core';
import { createTopologyGraph, NetworkTopology } from '@icarus-sim/engine';

/** The total size of the caches in each cluster. */
function cacheSizes(topology: Topology): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const node of topology.cacheNodes()) {
    const cluster = topology.cluster(node);
    if (cluster === undefined) continue;
    sizes.set(cluster, (sizes.get(cluster) ?? 0) + (topology.cacheSize(node) ?? 0));
  }
  return sizes;
}

/** The numbers of all clusters, in increasing order. */
function clusterNumbers(topology: Topology): number[] {
  const numbers = new Set(topology.clusters().keys());
  topology.graph.forEachNode((_, { cluster }) => {
    if (cluster !== undefined) numbers.add(cluster);
  });
  return [...numbers].sort((a, b) => a - b);
}

/** Adds a link between two clusters, or lets it join the one that is there already. */
function mergeLink(graph: TopologyGraph, u: string, v: string, link: LinkAttributes): void {
  const { weight, delay, type } = link;
  if (!graph.hasEdge(u, v)) {
    graph.addEdge(u, v, { weight, delay, type, linkCount: 1 });
    return;
  }
  graph.updateEdgeAttributes(graph.edge(u, v), (joined) => ({
    weight: Math.min(joined.weight, weight),
    delay: Math.min(joined.delay, delay),
    type: joined.type === 'internal' ? joined.type : type,
    linkCount: Number(joined['linkCount']) + 1,
  }));
}

/**
 * The network of the clusters of a network: a router for each cluster, named by its number, and a
 * link between two clusters that are linked. O(nodes + links).
 * @param topology - A network with clusters; nodes without one are left out.
 * @returns A new network. Its routers have the total cache size of their cluster and its links the
 * smallest weight and delay of the links they stand for, how many as attribute `linkCount`; a link
 * is internal where one of them is.
 */
export function clusterLevelTopology(topology: Topology): Topology {
  const graph = createTopologyGraph();
  const sizes = cacheSizes(topology);
  const numbers = clusterNumbers(topology);
  for (const cluster of numbers) {
    const cacheSize = sizes.get(cluster);
    const cached = cacheSize === undefined ? {} : { cacheSize };
    graph.addNode(String(cluster), { stack: 'router', ...cached });
  }
  topology.graph.forEachEdge((_, link, __, ___, u, v) => {
    if (u.cluster === undefined || v.cluster === undefined || u.cluster === v.cluster) return;
    mergeLink(graph, String(u.cluster), String(v.cluster), link);
  });
  const cached = numbers.filter((cluster) => sizes.has(cluster));
  graph.setAttribute('icrCandidates', cached.map(String));
  return new NetworkTopology(graph);
}
