import {
  NO_PARAMETERS,
  type NetworkController,
  type NetworkView,
  type StrategyFactory,
} from '@icarus-sim/core';
import { forkNode, isOnPath, returnThroughCache, sendBranch } from './content-return.js';
import { HASH_ROUTING_REFERENCE, HashRouting } from './hash-routing.js';

/**
 * Hash-routing whose contents come back through the authoritative cache where that takes no more
 * hops in all than multicast, and else by multicast.
 *
 * Source: L. Saino, I. Psaras, G. Pavlou, Hash-routing Schemes for Information Centric Networking,
 * ICN 2013, https://doi.org/10.1145/2491224.2491232.
 */
export const hashRoutingHybridSymmetricMulticast: StrategyFactory<typeof NO_PARAMETERS> = {
  description:
    'Hybrid of symmetric and multicast hash-routing: for each content the one that takes fewer hops, symmetric on a tie.',
  reference: HASH_ROUTING_REFERENCE,
  parameters: NO_PARAMETERS,
  create(view, controller) {
    return new HashRouting(view, controller, returnTheCheaperWay);
  },
};

function returnTheCheaperWay(
  view: NetworkView,
  controller: NetworkController,
  source: number,
  cache: number,
  receiver: number,
): void {
  const direct = view.shortestPath(source, receiver);
  if (isOnPath(cache, direct)) {
    returnThroughCache(view, controller, source, cache, receiver);
    return;
  }
  const fork = forkNode(view, direct, source, cache);
  const symmetricHops =
    view.shortestPath(source, cache).hops + view.shortestPath(cache, receiver).hops;
  const multicastHops =
    view.shortestPath(source, fork).hops +
    view.shortestPath(fork, cache).hops +
    view.shortestPath(fork, receiver).hops;
  if (symmetricHops <= multicastHops) {
    returnThroughCache(view, controller, source, cache, receiver);
  } else {
    controller.forwardContentPath(direct);
    sendBranch(view, controller, fork, cache);
  }
}
