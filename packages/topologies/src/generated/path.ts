import { Type, type TopologyFactory } from '@icarus-sim/core';
import { createTopologyGraph } from '@icarus-sim/engine';
import { addNodes } from '../building/add-nodes.js';
import { finishTopology } from '../building/finish-topology.js';
import { internalLink } from '../building/links.js';

const parameters = Type.Object({
  n: Type.Integer({ minimum: 3, maximum: 100_000, description: 'Number of nodes', unit: 'nodes' }),
  delay: Type.Number({ minimum: 0, default: 1, description: 'Delay of every link', unit: 'ms' }),
});

/**
 * A line of nodes 0 … n−1: the receiver at node 0, the source at node n−1 and routers, all of them
 * ICR candidates, between. The smallest network in which caches stand in each other's way.
 */
export const path: TopologyFactory<typeof parameters> = {
  description: 'A line of nodes: a receiver at one end, the source at the other, routers between.',
  parameters,
  create({ n, delay }) {
    const graph = createTopologyGraph();
    const [receiver] = addNodes(graph, 0, 1, 'receiver');
    const routers = addNodes(graph, 1, n - 2, 'router');
    addNodes(graph, n - 1, 1, 'source');
    let previous = receiver;
    for (const node of graph.nodes().slice(1)) {
      graph.addEdge(previous, node, internalLink(delay));
      previous = node;
    }
    return finishTopology(graph, routers);
  },
};
