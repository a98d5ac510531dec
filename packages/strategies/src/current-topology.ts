import type { NetworkView, Topology } from '@icarus-sim/core';
import { createTopologyGraph, NetworkTopology } from '@icarus-sim/engine';

/**
 * The network with the links that it has now, those that were taken out or moved considered.
 * O(links) as long as it is as it was built, else O(nodes²).
 * @returns The view's own topology where it still holds; links of others have weight 1.
 */
export function currentTopology(view: NetworkView): Topology {
  const { topology } = view;
  const isUnchanged = topology.graph.everyEdge((_, __, u, v) =>
    view.hasLink(topology.nodeIndex(u), topology.nodeIndex(v)),
  );
  return isUnchanged ? topology : topologyOfLinks(view);
}

function topologyOfLinks(view: NetworkView): Topology {
  const { topology } = view;
  const graph = createTopologyGraph();
  topology.graph.forEachNode((name, attributes) => graph.addNode(name, attributes));
  for (let v = 0; v < topology.nodeCount; v++) {
    for (let u = 0; u < v; u++) {
      if (!view.hasLink(u, v)) continue;
      const link = { weight: 1, delay: view.linkDelay(u, v), type: view.linkType(u, v) };
      graph.addEdge(topology.nodeName(u), topology.nodeName(v), link);
    }
  }
  return new NetworkTopology(graph);
}
