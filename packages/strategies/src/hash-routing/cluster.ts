import { choice, Type, type StrategyFactory } from '@icarus-sim/core';
import { HashRoutingEdgeCluster } from './edge-cluster.js';
import { HashRoutingEveryCluster } from './every-cluster.js';
import { CLUSTERING_REFERENCE } from './clustering-reference.js';
import { ROUTING_NAMES } from './content-return.js';

const parameters = Type.Object({
  intraRouting: choice(ROUTING_NAMES, {
    description:
      'How contents come back: through the authoritative caches, straight to the receiver, or to all of them by multicast',
  }),
  interRouting: choice(['LCE', 'EDGE'], {
    description: 'Which clusters are asked: all on the way to the source, or only the receiver’s',
    default: 'LCE',
  }),
});

/**
 * Hash-routing inside each cluster of the network: a content has one authoritative cache a
 * cluster, nearer than one for the whole network, and may be held by several.
 *
 * Source: V. Sourlas, I. Psaras, L. Saino, G. Pavlou, Efficient Hash-Routing and Domain Clustering
 * Techniques for Information-Centric Networks, Computer Networks 103, 2016,
 * https://doi.org/10.1016/j.comnet.2016.04.001.
 */
export const hashRoutingCluster: StrategyFactory<typeof parameters> = {
  description:
    'Hash-routing inside each cluster of the network: every cluster has its own authoritative cache for a content.',
  reference: CLUSTERING_REFERENCE,
  parameters,
  create(view, controller, { intraRouting, interRouting }) {
    if (interRouting === 'EDGE') return new HashRoutingEdgeCluster(view, controller, intraRouting);
    return new HashRoutingEveryCluster(view, controller, intraRouting);
  },
};
