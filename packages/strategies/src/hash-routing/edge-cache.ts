import {
  choice,
  InputError,
  quote,
  Type,
  type NetworkController,
  type NetworkView,
  type Strategy,
  type StrategyFactory,
  type Topology,
} from '@icarus-sim/core';
import { AuthoritativeCaches } from './authoritative-caches.js';
import { CLUSTERING_REFERENCE } from './clustering-reference.js';
import { CONTENT_RETURNS, ROUTING_NAMES, type ContentReturn } from './content-return.js';

const parameters = Type.Object({
  routing: choice(ROUTING_NAMES, {
    description:
      'How contents come back: through the cache, straight to the receiver, or to both by multicast',
  }),
  edgeCacheRatio: Type.Number({
    description: 'Share of each cache that serves only the receivers attached to its node',
    default: 0.2,
    minimum: 0,
    maximum: 1,
  }),
});

/**
 * Hash-routing in which a share of every cache is kept for what the receivers at its node ask for:
 * a receiver's proxy, the node it is attached to, answers what it can before the request goes to
 * the authoritative cache.
 *
 * Source: V. Sourlas, I. Psaras, L. Saino, G. Pavlou, Efficient Hash-Routing and Domain Clustering
 * Techniques for Information-Centric Networks, Computer Networks 103, 2016,
 * https://doi.org/10.1016/j.comnet.2016.04.001.
 */
export const hashRoutingEdgeCache: StrategyFactory<typeof parameters> = {
  description:
    'Hash-routing in which a share of each cache is an uncoordinated cache for the receivers attached to its node.',
  reference: CLUSTERING_REFERENCE,
  parameters,
  create(view, controller, { routing, edgeCacheRatio }) {
    const strategy = new HashRoutingEdgeCache(view, controller, CONTENT_RETURNS[routing]);
    controller.reserveLocalCache(edgeCacheRatio);
    return strategy;
  },
};

class HashRoutingEdgeCache implements Strategy {
  private readonly caches: AuthoritativeCaches;
  /** For each receiver's node index the node it is attached to. */
  private readonly proxies: Int32Array;

  constructor(
    private readonly view: NetworkView,
    private readonly controller: NetworkController,
    private readonly returnContent: ContentReturn,
  ) {
    this.caches = new AuthoritativeCaches(view, view.cacheNodes());
    this.proxies = findProxies(view.topology);
  }

  processEvent(time: number, receiver: number, content: number, log: boolean): void {
    const { view, controller } = this;
    controller.startSession(time, receiver, content, log);
    const proxy = this.proxies[receiver]!;
    const cache = this.caches.of(content);
    controller.forwardRequestPath(view.shortestPath(receiver, proxy));
    if (cache === proxy || !controller.getContentLocalCache(proxy)) {
      this.fetch(content, cache, proxy);
      if (cache !== proxy) controller.putContentLocalCache(proxy);
    }
    controller.forwardContentPath(view.shortestPath(proxy, receiver));
    controller.endSession();
  }

  /** Brings a content to the proxy, from its authoritative cache or else its source. */
  private fetch(content: number, cache: number, proxy: number): void {
    const { view, controller } = this;
    controller.forwardRequestPath(view.shortestPath(proxy, cache));
    if (controller.getContent(cache)) {
      controller.forwardContentPath(view.shortestPath(cache, proxy));
    } else {
      const source = view.contentSource(content);
      controller.forwardRequestPath(view.shortestPath(cache, source));
      controller.getContent(source);
      this.returnContent(view, controller, source, cache, proxy);
    }
  }
}

function findProxies(topology: Topology): Int32Array {
  const proxies = new Int32Array(topology.nodeCount).fill(-1);
  for (const receiver of topology.receivers()) {
    const name = topology.nodeName(receiver);
    const [proxy, ...others] = topology.graph.neighbors(name);
    if (proxy === undefined || others.length > 0) {
      throw new InputError({
        place: '',
        found: `receiver ${quote(name)} with ${topology.graph.degree(name)} links`,
        allowed: 'receivers with one link, to the proxy that caches for them',
      });
    }
    proxies[receiver] = topology.nodeIndex(proxy);
  }
  return proxies;
}
