import { NO_PARAMETERS, type TopologyFactory, type TopologyGraph } from '@icarus-sim/core';
import { attachNode } from '../building/add-nodes.js';
import { finishTopology } from '../building/finish-topology.js';
import { externalLink } from '../building/links.js';
import map from '../data/geant-2012.json';
import { graphOfMap } from './measured-map.js';
import { assignRole, nodesByDegree } from './roles.js';

/** The source attached to node 7 is node 1007. */
const FIRST_SOURCE = 1000;

/**
 * The GEANT map with receivers at the nodes of degree 1 and a source attached to each node of
 * degree 2.
 * @returns The graph, and the nodes of degree above 2 before the sources came.
 */
export function geantGraph(): { graph: TopologyGraph; hubs: string[] } {
  const graph = graphOfMap(map);
  const hubs = nodesByDegree(graph, (degree) => degree > 2);
  const gateways = nodesByDegree(graph, (degree) => degree === 2);
  assignRole(
    graph,
    nodesByDegree(graph, (degree) => degree === 1),
    'receiver',
  );
  for (const gateway of gateways) {
    const source = String(Number(gateway) + FIRST_SOURCE);
    attachNode(graph, source, 'source', gateway, externalLink());
  }
  return { graph, hubs };
}

/**
 * GEANT, the network of the European research networks, as of 2012: receivers are the nodes of
 * degree 1, a source is attached to each node of degree 2, nodes of higher degree are ICR
 * candidates. Internal links have 2 ms delay, external ones 34 ms.
 */
export const geant: TopologyFactory<typeof NO_PARAMETERS> = {
  description:
    'The European academic network GEANT (2012), with caches at nodes of degree above 2.',
  reference: { citation: map.source, url: 'https://doi.org/10.1109/JSAC.2011.111002' },
  parameters: NO_PARAMETERS,
  create() {
    const { graph, hubs } = geantGraph();
    return finishTopology(graph, hubs);
  },
};
