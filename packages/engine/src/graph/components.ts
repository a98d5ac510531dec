import { connectedComponents, largestConnectedComponent } from 'graphology-components';
import type { Topology, TopologyGraph } from '@icarus-sim/core';

/** Whether every node can be reached from every other. O(nodes + links). */
export function isConnected(topology: Topology): boolean {
  return connectedComponents(topology.graph).length === 1;
}

/**
 * The names of the nodes of the largest component, in graph order. O(nodes + links).
 * @param graph - Any undirected graph.
 */
export function largestComponent(graph: TopologyGraph): string[] {
  const names = new Set(largestConnectedComponent(graph));
  return graph.nodes().filter((name) => names.has(name));
}
