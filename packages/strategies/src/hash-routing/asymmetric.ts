import { NO_PARAMETERS, type StrategyFactory } from '@icarus-sim/core';
import { returnDirectly } from './content-return.js';
import { HASH_ROUTING_REFERENCE, HashRouting } from './hash-routing.js';

/**
 * Hash-routing whose contents come straight from the source to the receiver. No detour, but only
 * caches on that path ever take a copy.
 *
 * Source: L. Saino, I. Psaras, G. Pavlou, Hash-routing Schemes for Information Centric Networking,
 * ICN 2013, https://doi.org/10.1145/2491224.2491232.
 */
export const hashRoutingAsymmetric: StrategyFactory<typeof NO_PARAMETERS> = {
  description:
    'Asymmetric hash-routing: contents come straight from the source and are cached only where their authoritative cache is on that path.',
  reference: HASH_ROUTING_REFERENCE,
  parameters: NO_PARAMETERS,
  create(view, controller) {
    return new HashRouting(view, controller, returnDirectly);
  },
};
