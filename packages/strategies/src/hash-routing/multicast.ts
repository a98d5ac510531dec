import { NO_PARAMETERS, type StrategyFactory } from '@icarus-sim/core';
import { returnByMulticast } from './content-return.js';
import { HASH_ROUTING_REFERENCE, HashRouting } from './hash-routing.js';

/**
 * Hash-routing whose contents come straight from the source to the receiver and, from the node where
 * the paths part, to the authoritative cache too. Every content is cached and none takes a detour.
 *
 * Source: L. Saino, I. Psaras, G. Pavlou, Hash-routing Schemes for Information Centric Networking,
 * ICN 2013, https://doi.org/10.1145/2491224.2491232.
 */
export const hashRoutingMulticast: StrategyFactory<typeof NO_PARAMETERS> = {
  description:
    'Multicast hash-routing: contents go from a fork node both to the receiver and to their authoritative cache.',
  reference: HASH_ROUTING_REFERENCE,
  parameters: NO_PARAMETERS,
  create(view, controller) {
    return new HashRouting(view, controller, returnByMulticast);
  },
};
