import type { Topology } from '@icarus-sim/core';
import { connectedDistances } from './connected-distances.js';

/** The cluster of the member nearest to a node; of equally near ones, the lowest member's. */
function nearestCluster(distances: Float64Array, clusterOf: ReadonlyMap<number, number>): number {
  let nearest = { cluster: -1, distance: Infinity };
  for (const [member, cluster] of clusterOf) {
    const distance = distances[member] ?? Infinity;
    if (distance < nearest.distance) nearest = { cluster, distance };
  }
  return nearest.cluster;
}

/**
 * Writes clusters into a network. Members get their cluster's number as attribute `cluster`; every
 * other node takes that of the member nearest to it by delay, so that sources and receivers belong
 * to the cluster of their router. The graph attribute `clusters` lists the members' names.
 * O(nodes · links · log nodes).
 * @param topology - The network, changed in place.
 * @param clusters - The members of each cluster; a node is in one at most, and at least one in any.
 * @throws RangeError where a node is in two clusters, or none in any.
 * @throws InputError where some nodes can't reach each other.
 */
export function deployClusters(topology: Topology, clusters: readonly (readonly number[])[]): void {
  const pairs = clusters.flatMap((members, cluster) =>
    members.map((member): [number, number] => [member, cluster]),
  );
  const clusterOf = new Map(pairs.sort(([a], [b]) => a - b));
  if (clusterOf.size < pairs.length) throw new RangeError('a node is in more than one cluster');
  if (clusterOf.size === 0) throw new RangeError('there is no node in any cluster');

  connectedDistances(topology, 'delay').forEach((distances, node) => {
    const cluster = clusterOf.get(node) ?? nearestCluster(distances, clusterOf);
    topology.graph.setNodeAttribute(topology.nodeName(node), 'cluster', cluster);
  });
  const names = clusters.map((members) => members.map((member) => topology.nodeName(member)));
  topology.graph.setAttribute('clusters', names);
}
