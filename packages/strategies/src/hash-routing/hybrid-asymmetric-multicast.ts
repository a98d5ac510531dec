import { Type, type StrategyFactory } from '@icarus-sim/core';
import { diameter } from '@icarus-sim/engine';
import {
  forkNode,
  isOnPath,
  returnThroughCache,
  sendBranch,
  type ContentReturn,
} from './content-return.js';
import { HASH_ROUTING_REFERENCE, HashRouting } from './hash-routing.js';

const parameters = Type.Object({
  maxStretch: Type.Number({
    description:
      'The branch to the cache must be shorter than this share of the network’s diameter in hops',
    default: 0.2,
    minimum: 0,
  }),
});

/**
 * Hash-routing whose contents come straight from the source to the receiver; the authoritative
 * cache gets a copy by multicast too where it is near enough to that path.
 *
 * Source: L. Saino, I. Psaras, G. Pavlou, Hash-routing Schemes for Information Centric Networking,
 * ICN 2013, https://doi.org/10.1145/2491224.2491232.
 */
export const hashRoutingHybridAsymmetricMulticast: StrategyFactory<typeof parameters> = {
  description:
    'Hybrid of asymmetric and multicast hash-routing: the authoritative cache gets a copy only where it is near the path from source to receiver.',
  reference: HASH_ROUTING_REFERENCE,
  parameters,
  create(view, controller, { maxStretch }) {
    const branchLimit = diameter(view.topology) * maxStretch;
    return new HashRouting(view, controller, returnWithinStretch(branchLimit));
  },
};

/** @param branchLimit - The branch to the cache is sent where it has fewer hops than this. */
function returnWithinStretch(branchLimit: number): ContentReturn {
  return (view, controller, source, cache, receiver) => {
    const direct = view.shortestPath(source, receiver);
    if (isOnPath(cache, direct)) {
      returnThroughCache(view, controller, source, cache, receiver);
      return;
    }
    const fork = forkNode(view, direct, source, cache);
    controller.forwardContentPath(direct);
    if (view.shortestPath(fork, cache).hops < branchLimit) {
      sendBranch(view, controller, fork, cache);
    }
  };
}
