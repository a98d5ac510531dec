import { NO_PARAMETERS, type TopologyFactory } from '@icarus-sim/core';
import { finishTopology } from '../building/finish-topology.js';
import map from '../data/wide-jpn.json';
import { graphWithNeighbourSources } from './neighbour-networks.js';

/**
 * WIDE, a Japanese research network: the neighbouring networks on the map are the sources,
 * WIDE's own nodes of degree 1 the receivers, its other nodes ICR candidates.
 */
export const wide: TopologyFactory<typeof NO_PARAMETERS> = {
  description: 'The Japanese academic network WIDE, with its neighbour networks as sources.',
  reference: { citation: map.source, url: 'https://doi.org/10.1109/JSAC.2011.111002' },
  parameters: NO_PARAMETERS,
  create() {
    const { graph, routers } = graphWithNeighbourSources(map);
    return finishTopology(graph, routers);
  },
};
