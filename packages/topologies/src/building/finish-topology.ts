import { createTopologyGraph, NetworkTopology } from '@icarus-sim/engine';
import type { LinkAttributes, TopologyGraph } from '@icarus-sim/core';

/**
 * Makes a topology of a graph that is complete. The links are put in one order whatever the order
 * they were added in: by their earlier node, those of one node as they were added. The earlier
 * node is the link's first end. O(nodes + links).
 * @param graph - All nodes and links, with their attributes; left unchanged.
 * @param icrCandidates - Names of the nodes where caches may be placed.
 */
export function finishTopology(
  graph: TopologyGraph,
  icrCandidates: readonly string[],
): NetworkTopology {
  const finished = createTopologyGraph();
  finished.replaceAttributes({ ...graph.getAttributes(), icrCandidates: [...icrCandidates] });
  const links = new Map<string, { to: string; attributes: LinkAttributes }[]>();
  const positions = new Map<string, number>();
  graph.forEachNode((name, attributes) => {
    finished.addNode(name, attributes);
    positions.set(name, positions.size);
    links.set(name, []);
  });
  graph.forEachEdge((_, attributes, u, v) => {
    const forward = (positions.get(u) ?? 0) < (positions.get(v) ?? 0);
    links.get(forward ? u : v)?.push({ to: forward ? v : u, attributes });
  });
  for (const [from, ends] of links) {
    for (const { to, attributes } of ends) finished.addEdge(from, to, attributes);
  }
  return new NetworkTopology(finished);
}
