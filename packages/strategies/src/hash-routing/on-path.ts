import {
  choice,
  Type,
  type NetworkController,
  type NetworkView,
  type Path,
  type Strategy,
  type StrategyFactory,
} from '@icarus-sim/core';
import { forkPosition } from '../fork-position.js';
import { AuthoritativeCaches } from './authoritative-caches.js';
import { CLUSTERING_REFERENCE } from './clustering-reference.js';
import { isOnPath, ROUTING_NAMES, type RoutingName } from './content-return.js';

const parameters = Type.Object({
  routing: choice(ROUTING_NAMES, {
    description:
      'How contents come back: through the cache, straight to the receiver, or to both by multicast',
  }),
  onPathCacheRatio: Type.Number({
    description: 'Share of each cache that any content passing its node may use',
    default: 0.2,
    minimum: 0,
    maximum: 1,
  }),
});

/**
 * Hash-routing in which a share of every cache is uncoordinated: requests on their way to the
 * authoritative cache, and on to the source, are answered by any node passed that can, and
 * contents leave a copy at every node they pass.
 *
 * Source: V. Sourlas, I. Psaras, L. Saino, G. Pavlou, Efficient Hash-Routing and Domain Clustering
 * Techniques for Information-Centric Networks, Computer Networks 103, 2016,
 * https://doi.org/10.1016/j.comnet.2016.04.001.
 */
export const hashRoutingOnPath: StrategyFactory<typeof parameters> = {
  description:
    'Hash-routing in which a share of each cache is an uncoordinated cache for whatever passes its node.',
  reference: CLUSTERING_REFERENCE,
  parameters,
  create(view, controller, { routing, onPathCacheRatio }) {
    const strategy = new HashRoutingOnPath(view, controller, routing);
    controller.reserveLocalCache(onPathCacheRatio);
    return strategy;
  },
};

class HashRoutingOnPath implements Strategy {
  private readonly caches: AuthoritativeCaches;

  constructor(
    private readonly view: NetworkView,
    private readonly controller: NetworkController,
    private readonly routing: RoutingName,
  ) {
    this.caches = new AuthoritativeCaches(view, view.cacheNodes());
  }

  processEvent(time: number, receiver: number, content: number, log: boolean): void {
    const { view, controller } = this;
    controller.startSession(time, receiver, content, log);
    const cache = this.caches.of(content);
    const toCache = view.shortestPath(receiver, cache);
    const localHit = this.requestUntilLocalHit(toCache);
    if (localHit < toCache.hops || controller.getContent(cache)) {
      this.deliver(view.shortestPath(toCache.nodes[localHit]!, receiver), cache);
    } else {
      const source = view.contentSource(content);
      const toSource = view.shortestPath(cache, source);
      const position = this.requestUntilLocalHit(toSource);
      if (position === toSource.hops) controller.getContent(source);
      this.returnContent(toSource.nodes[position]!, cache, receiver);
    }
    controller.endSession();
  }

  /**
   * Sends the request along a path until a local cache between its ends has the content.
   * @returns Position of the hit, or of the path's end.
   */
  private requestUntilLocalHit(path: Path): number {
    const { hops, nodes } = path;
    let position = 1;
    while (position < hops && !this.controller.getContentLocalCache(nodes[position]!)) position++;
    position = Math.min(position, hops);
    this.controller.forwardRequestPath(path, 0, position);
    return position;
  }

  /** Brings a content that the authoritative cache lacked to the receiver and perhaps that cache. */
  private returnContent(servingNode: number, cache: number, receiver: number): void {
    const { view } = this;
    const direct = view.shortestPath(servingNode, receiver);
    if (this.routing === 'SYMM') {
      this.deliver(view.shortestPath(servingNode, cache), cache);
      this.deliver(view.shortestPath(cache, receiver), cache);
      return;
    }
    if (this.routing === 'MULTICAST' && !isOnPath(cache, direct)) {
      const branch = view.shortestPath(servingNode, cache);
      this.deliver(branch, cache, forkPosition(branch, direct), false);
    }
    this.deliver(direct, cache);
  }

  /**
   * Sends the content along a path, inserting it in the shared cache of the authoritative node and
   * in the local cache of every other node it reaches.
   * @param from - Position on the path where the content is already.
   */
  private deliver(path: Path, cache: number, from = 0, mainPath = true): void {
    const { controller } = this;
    controller.forwardContentPath(path, from, path.hops, mainPath);
    for (let position = from + 1; position <= path.hops; position++) {
      const node = path.nodes[position]!;
      if (node === cache) controller.putContent(node);
      else controller.putContentLocalCache(node);
    }
  }
}
