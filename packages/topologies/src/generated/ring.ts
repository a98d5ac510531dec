import { Type, type TopologyFactory } from '@icarus-sim/core';
import { createTopologyGraph } from '@icarus-sim/engine';
import { addNodes, attachNode } from '../building/add-nodes.js';
import { finishTopology } from '../building/finish-topology.js';
import { externalLink, internalLink } from '../building/links.js';

const parameters = Type.Object({
  n: Type.Integer({
    minimum: 3,
    maximum: 50_000,
    description: 'Number of routers, each with a receiver',
    unit: 'nodes',
  }),
  internalDelay: Type.Number({
    minimum: 0,
    default: 1,
    description: 'Delay of the links between routers and to receivers',
    unit: 'ms',
  }),
  externalDelay: Type.Number({
    minimum: 0,
    default: 5,
    description: 'Delay of the link to the source',
    unit: 'ms',
  }),
});

/**
 * A ring of routers 0 … n−1, all of them ICR candidates, with receiver n+i at router i and the
 * source 2n at router 0. Every receiver has two ways to the source of different length.
 */
export const ring: TopologyFactory<typeof parameters> = {
  description: 'A ring of routers with a receiver at each and the source at the first.',
  parameters,
  create({ n, internalDelay, externalDelay }) {
    const graph = createTopologyGraph();
    const routers = addNodes(graph, 0, n, 'router');
    routers.forEach((router, position) => {
      const next = String((position + 1) % n);
      graph.addEdge(router, next, internalLink(internalDelay));
    });
    routers.forEach((router, position) => {
      attachNode(graph, String(n + position), 'receiver', router, internalLink(internalDelay));
    });
    attachNode(graph, String(2 * n), 'source', '0', externalLink(externalDelay, 1));
    return finishTopology(graph, routers);
  },
};
