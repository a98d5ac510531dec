import { Type, type TopologyFactory } from '@icarus-sim/core';
import { createTopologyGraph } from '@icarus-sim/engine';
import { attachNode } from '../building/add-nodes.js';
import { finishTopology } from '../building/finish-topology.js';
import { externalLink, internalLink } from '../building/links.js';

const parameters = Type.Object({
  k: Type.Integer({
    minimum: 2,
    maximum: 48,
    multipleOf: 2,
    description: 'Ports of each switch, an even number: k pods, k³/4 receivers',
    unit: 'ports',
  }),
  internalDelay: Type.Number({
    minimum: 0,
    default: 1,
    description: 'Delay of the links between switches and to receivers',
    unit: 'ms',
  }),
  externalDelay: Type.Number({
    minimum: 0,
    default: 5,
    description: 'Delay of the links to sources',
    unit: 'ms',
  }),
});

/** Names `prefix_0`, `prefix_1`, … */
function numbered(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, position) => `${prefix}_${position}`);
}

/**
 * A data centre network of equal k-port switches: (k/2)² core switches above k pods of k/2
 * aggregation and k/2 edge switches each, all of them ICR candidates. Each edge switch has k/2
 * receivers, each core switch a source outside of the data centre.
 */
export const fatTree: TopologyFactory<typeof parameters> = {
  description: 'A k-ary fat tree: receivers at the edge switches, a source at each core switch.',
  reference: {
    citation:
      'M. Al-Fares, A. Loukissas, A. Vahdat, A Scalable, Commodity Data Center Network Architecture, ACM SIGCOMM 2008',
    url: 'https://doi.org/10.1145/1402958.1402967',
  },
  parameters,
  create({ k, internalDelay, externalDelay }) {
    const half = k / 2;
    const cores = numbered('core', half * half);
    const aggregations = numbered('aggregation', k * half);
    const edges = numbered('edge', k * half);
    const graph = createTopologyGraph();
    const switches = [...cores, ...aggregations, ...edges];
    for (const name of switches) graph.addNode(name, { stack: 'router' });
    aggregations.forEach((aggregation, position) => {
      const pod = Math.floor(position / half);
      const firstCore = (position % half) * half;
      for (const core of cores.slice(firstCore, firstCore + half)) {
        graph.addEdge(core, aggregation, internalLink(internalDelay));
      }
      for (const edge of edges.slice(pod * half, (pod + 1) * half)) {
        graph.addEdge(aggregation, edge, internalLink(internalDelay));
      }
    });
    cores.forEach((core, position) => {
      attachNode(graph, `src_${position}`, 'source', core, externalLink(externalDelay, 1));
    });
    numbered('rec', k * half * half).forEach((receiver, position) => {
      const edge = edges[Math.floor(position / half)] ?? '';
      attachNode(graph, receiver, 'receiver', edge, internalLink(internalDelay));
    });
    return finishTopology(graph, switches);
  },
};
