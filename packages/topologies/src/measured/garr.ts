import { NO_PARAMETERS, type TopologyFactory } from '@icarus-sim/core';
import { finishTopology } from '../building/finish-topology.js';
import map from '../data/garr-2012-01.json';
import { graphWithNeighbourSources } from './neighbour-networks.js';

/**
 * GARR, the Italian academic network, as of January 2012: the neighbouring networks on the map
 * are the sources, GARR's own nodes of degree 1 the receivers, its other nodes ICR candidates.
 */
export const garr: TopologyFactory<typeof NO_PARAMETERS> = {
  description: 'The Italian academic network GARR (2012), with its neighbour networks as sources.',
  reference: { citation: map.source, url: 'https://doi.org/10.1109/JSAC.2011.111002' },
  parameters: NO_PARAMETERS,
  create() {
    const { graph, routers } = graphWithNeighbourSources(map);
    return finishTopology(graph, routers);
  },
};
