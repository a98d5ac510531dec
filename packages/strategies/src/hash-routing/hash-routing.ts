import {
  choice,
  Type,
  type NetworkController,
  type NetworkView,
  type Reference,
  type Strategy,
  type StrategyFactory,
} from '@icarus-sim/core';
import { AuthoritativeCaches } from './authoritative-caches.js';
import { CONTENT_RETURNS, ROUTING_NAMES, type ContentReturn } from './content-return.js';

/** Where hash-routing for networks of caches was proposed. */
export const HASH_ROUTING_REFERENCE: Reference = {
  citation:
    'L. Saino, I. Psaras, G. Pavlou, Hash-routing Schemes for Information Centric Networking, ICN 2013',
  url: 'https://doi.org/10.1145/2491224.2491232',
};

const parameters = Type.Object({
  routing: choice(ROUTING_NAMES, {
    description:
      'How contents come back: through the cache, straight to the receiver, or to both by multicast',
  }),
});

/**
 * A request goes to the one cache that a hash of the content's name points to and, after a miss,
 * on to the source; `routing` says how the content comes back.
 *
 * Source: L. Saino, I. Psaras, G. Pavlou, Hash-routing Schemes for Information Centric Networking,
 * ICN 2013, https://doi.org/10.1145/2491224.2491232.
 */
export const hashRouting: StrategyFactory<typeof parameters> = {
  description:
    'A request goes to the one cache that a hash of the content’s name points to and, after a miss, on to the source.',
  reference: HASH_ROUTING_REFERENCE,
  parameters,
  create(view, controller, { routing }) {
    return new HashRouting(view, controller, CONTENT_RETURNS[routing]);
  },
};

/** Hash-routing with any way of returning contents. */
export class HashRouting implements Strategy {
  private readonly caches: AuthoritativeCaches;

  /** @param returnContent - Brings a content that the cache lacked from source to receiver. */
  constructor(
    private readonly view: NetworkView,
    private readonly controller: NetworkController,
    private readonly returnContent: ContentReturn,
  ) {
    this.caches = new AuthoritativeCaches(view, view.cacheNodes());
  }

  processEvent(time: number, receiver: number, content: number, log: boolean): void {
    const { view, controller } = this;
    controller.startSession(time, receiver, content, log);
    const cache = this.caches.of(content);
    controller.forwardRequestPath(view.shortestPath(receiver, cache));
    if (controller.getContent(cache)) {
      controller.forwardContentPath(view.shortestPath(cache, receiver));
    } else {
      const source = view.contentSource(content);
      controller.forwardRequestPath(view.shortestPath(cache, source));
      controller.getContent(source);
      this.returnContent(view, controller, source, cache, receiver);
    }
    controller.endSession();
  }
}
