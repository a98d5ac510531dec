import { Type, type LinkAttributes, type TopologyFactory } from '@icarus-sim/core';
import { createTopologyGraph, NetworkTopology } from '@icarus-sim/engine';

const parameters = Type.Object({
  arms: Type.Integer({
    description: 'Number of arms, each a router with a receiver',
    default: 4,
    minimum: 1,
    unit: 'routers',
  }),
  delay: Type.Number({
    description: 'Delay of the links between routers and to receivers',
    default: 2,
    minimum: 0,
    unit: 'ms',
  }),
  sourceDelay: Type.Number({
    description: 'Delay of the link to the source',
    default: 34,
    minimum: 0,
    unit: 'ms',
  }),
});

/**
 * A star: the hub leads to the source and to the arms, each a router with a receiver. Replace this
 * by your network and where it comes from.
 */
export const myPlugin: TopologyFactory<typeof parameters> = {
  description: 'A star of routers with a receiver each, and the source at the hub.',
  parameters,
  create({ arms, delay, sourceDelay }) {
    const graph = createTopologyGraph();
    const link = (length: number, type: LinkAttributes['type']): LinkAttributes => ({
      weight: 1,
      delay: length,
      type,
    });
    graph.addNode('hub', { stack: 'router' });
    graph.addNode('source', { stack: 'source' });
    graph.addEdge('hub', 'source', link(sourceDelay, 'external'));
    const routers = Array.from({ length: arms }, (_, arm) => `router-${arm}`);
    routers.forEach((router, arm) => {
      graph.addNode(router, { stack: 'router' });
      graph.addNode(`receiver-${arm}`, { stack: 'receiver' });
      graph.addEdge('hub', router, link(delay, 'internal'));
      graph.addEdge(router, `receiver-${arm}`, link(delay, 'internal'));
    });
    // Cache placements choose among these nodes.
    graph.setAttribute('icrCandidates', ['hub', ...routers]);
    return new NetworkTopology(graph);
  },
};
