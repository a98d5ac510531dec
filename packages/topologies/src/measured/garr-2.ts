import { NO_PARAMETERS, type TopologyFactory } from '@icarus-sim/core';
import { attachNode } from '../building/add-nodes.js';
import { finishTopology } from '../building/finish-topology.js';
import { internalLink } from '../building/links.js';
import map from '../data/garr-2012-01.json';
import { graphWithNeighbourSources } from './neighbour-networks.js';

const FIRST_RECEIVER = 1000;

/**
 * GARR with requests from everywhere: beside the receivers of GARR one more is attached to each
 * router, numbered from 1000 in map order; only routers of degree above 2 on the map are ICR
 * candidates.
 */
export const garr2: TopologyFactory<typeof NO_PARAMETERS> = {
  description: 'GARR with a receiver at each router, and caches at routers of degree above 2.',
  reference: { citation: map.source, url: 'https://doi.org/10.1109/JSAC.2011.111002' },
  parameters: NO_PARAMETERS,
  create() {
    const { graph, routers } = graphWithNeighbourSources(map);
    const hubs = routers.filter((router) => graph.degree(router) > 2);
    routers.forEach((router, position) => {
      attachNode(graph, String(FIRST_RECEIVER + position), 'receiver', router, internalLink());
    });
    return finishTopology(graph, hubs);
  },
};
