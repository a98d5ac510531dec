import { InputError, Type, type TopologyFactory } from '@icarus-sim/core';
import { createTopologyGraph } from '@icarus-sim/engine';
import { addNodes, attachNode } from '../building/add-nodes.js';
import { finishTopology } from '../building/finish-topology.js';
import { externalLink, internalLink } from '../building/links.js';

const parameters = Type.Object({
  n: Type.Integer({
    minimum: 1,
    maximum: 1000,
    description: 'Number of routers, each with a receiver',
    unit: 'nodes',
  }),
  m: Type.Integer({
    minimum: 1,
    description: 'Number of sources, at the first m routers: at most n',
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
    description: 'Delay of the links to sources',
    unit: 'ms',
  }),
});

/**
 * A full mesh of routers 0 … n−1, all of them ICR candidates, with receiver n+i at router i and
 * source 2n+j at router j. Every router is one hop from every other.
 */
export const mesh: TopologyFactory<typeof parameters> = {
  description: 'A full mesh of routers with a receiver at each and sources at the first few.',
  parameters,
  create({ n, m, internalDelay, externalDelay }) {
    if (m > n) throw new InputError({ place: 'm', found: String(m), allowed: `1 to n = ${n}` });
    const graph = createTopologyGraph();
    const routers = addNodes(graph, 0, n, 'router');
    routers.forEach((router, position) => {
      for (const other of routers.slice(position + 1)) {
        graph.addEdge(router, other, internalLink(internalDelay));
      }
    });
    routers.forEach((router, position) => {
      attachNode(graph, String(n + position), 'receiver', router, internalLink(internalDelay));
    });
    routers.slice(0, m).forEach((router, position) => {
      attachNode(graph, String(2 * n + position), 'source', router, externalLink(externalDelay, 1));
    });
    return finishTopology(graph, routers);
  },
};
