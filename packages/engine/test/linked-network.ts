import type { Topology } from '@icarus-sim/core';
import { createTopologyGraph, NetworkTopology } from '../src/topology/network-topology.js';

/** A link as a test writes it: its ends, weight and delay (1 where left out). */
export type TestLink = readonly [u: string, v: string, weight?: number, delay?: number];

/** A network of routers, numbered in the order in which the links name them. */
export function linkedNetwork(links: readonly TestLink[]): Topology {
  const graph = createTopologyGraph();
  for (const [u, v, weight = 1, delay = 1] of links) {
    graph.mergeNode(u, { stack: 'router' });
    graph.mergeNode(v, { stack: 'router' });
    graph.addEdge(u, v, { weight, delay, type: 'internal' });
  }
  return new NetworkTopology(graph);
}
