import { InputError, quote, type NetworkView } from '@icarus-sim/core';
import { AuthoritativeCaches } from './authoritative-caches.js';

/** The clusters that a network is divided in, with the caches of each and the ways between them. */
export class ClusterMap {
  private readonly clusters: Int32Array;
  private readonly caches: AuthoritativeCaches[];
  private readonly paths: Int32Array[][];

  /** @throws InputError where a node is in no cluster or a cluster has no caches. */
  constructor(view: NetworkView) {
    this.clusters = readClusters(view);
    const count = this.clusters.reduce((most, cluster) => Math.max(most, cluster + 1), 0);
    const numbers = Array.from({ length: count }, (_, cluster) => cluster);
    const cacheNodes = view.cacheNodes();
    this.caches = numbers.map((cluster) => {
      const members = cacheNodes.filter((node) => this.clusters[node] === cluster);
      return new AuthoritativeCaches(view, members, `cluster ${cluster}`);
    });
    const neighbours = neighbouringClusters(view, this.clusters, count);
    this.paths = numbers.map((cluster) => pathsFrom(cluster, neighbours));
  }

  /** Cluster of a node. */
  of(node: number): number {
    return this.clusters[node]!;
  }

  /** The cache of a cluster that is responsible for a content. */
  cacheOf(content: number, cluster: number): number {
    return this.caches[cluster]!.of(content);
  }

  /**
   * The clusters on the way from one to another, ends included: as few as possible, going by the
   * links of the network as it was built.
   */
  path(from: number, to: number): Int32Array {
    return this.paths[from]![to]!;
  }
}

function readClusters(view: NetworkView): Int32Array {
  const { nodeCount } = view.topology;
  return Int32Array.from({ length: nodeCount }, (_, node) => {
    const cluster = view.cluster(node);
    if (cluster !== undefined) return cluster;
    throw new InputError({
      place: '',
      found: `node ${quote(view.topology.nodeName(node))} without a cluster`,
      allowed: 'a topology with clusters, as cachePlacement CLUSTERED_HASHROUTING makes them',
    });
  });
}

/** For each cluster those it has links to, in increasing order. */
function neighbouringClusters(view: NetworkView, clusters: Int32Array, count: number): number[][] {
  const { topology } = view;
  const neighbours = Array.from({ length: count }, () => new Set<number>());
  topology.graph.forEachEdge((_, __, source, target) => {
    const from = clusters[topology.nodeIndex(source)]!;
    const to = clusters[topology.nodeIndex(target)]!;
    if (from === to) return;
    neighbours[from]!.add(to);
    neighbours[to]!.add(from);
  });
  return neighbours.map((others) => [...others].sort((a, b) => a - b));
}

/** The path from one cluster to each of the others, breadth first. */
function pathsFrom(start: number, neighbours: readonly number[][]): Int32Array[] {
  const paths: Int32Array[] = [];
  paths[start] = Int32Array.of(start);
  const queue = [start];
  for (const cluster of queue) {
    for (const next of neighbours[cluster]!) {
      if (paths[next]) continue;
      paths[next] = Int32Array.of(...paths[cluster]!, next);
      queue.push(next);
    }
  }
  return paths;
}
