import { NO_PARAMETERS, type StrategyFactory } from '@icarus-sim/core';
import { returnThroughCache } from './content-return.js';
import { HASH_ROUTING_REFERENCE, HashRouting } from './hash-routing.js';

/**
 * Hash-routing whose contents come back through their authoritative cache: the path of the request,
 * reversed. Every content from a source is cached, at the price of a detour.
 *
 * Source: L. Saino, I. Psaras, G. Pavlou, Hash-routing Schemes for Information Centric Networking,
 * ICN 2013, https://doi.org/10.1145/2491224.2491232.
 */
export const hashRoutingSymmetric: StrategyFactory<typeof NO_PARAMETERS> = {
  description:
    'Symmetric hash-routing: contents come back through their authoritative cache, which takes a copy.',
  reference: HASH_ROUTING_REFERENCE,
  parameters: NO_PARAMETERS,
  create(view, controller) {
    return new HashRouting(view, controller, returnThroughCache);
  },
};
