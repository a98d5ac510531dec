import {
  choice,
  Type,
  type NetworkController,
  type NetworkView,
  type Path,
  type Strategy,
  type StrategyFactory,
} from '@icarus-sim/core';
import { AuthoritativeCaches } from './authoritative-caches.js';
import { CLUSTERING_REFERENCE } from './clustering-reference.js';
import { isOnPath, ROUTING_NAMES, type RoutingName } from './content-return.js';
import { MulticastTree } from './multicast-tree.js';

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
  private readonly tree: MulticastTree;

  constructor(
    private readonly view: NetworkView,
    private readonly controller: NetworkController,
    private readonly routing: RoutingName,
  ) {
    this.caches = new AuthoritativeCaches(view, view.cacheNodes());
    this.tree = new MulticastTree(controller);
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
    if (this.routing === 'SYMM') {
      this.deliver(view.shortestPath(servingNode, cache), cache);
      this.deliver(view.shortestPath(cache, receiver), cache);
      return;
    }
    const direct = view.shortestPath(servingNode, receiver);
    if (this.routing === 'ASYMM') {
      this.deliver(direct, cache);
      return;
    }
    const branch = view.shortestPath(servingNode, cache);
    this.tree.start(direct);
    this.tree.addBranch(branch);
    this.insertAlong(direct, cache);
    for (let position = 1; position <= branch.hops; position++) {
      const node = branch.nodes[position]!;
      if (!isOnPath(node, direct)) this.insert(node, cache);
    }
  }

  /** Sends the content along a path, inserting it in every node that it reaches. */
  private deliver(path: Path, cache: number): void {
    this.controller.forwardContentPath(path);
    this.insertAlong(path, cache);
  }

  private insertAlong({ hops, nodes }: Path, cache: number): void {
    for (let position = 1; position <= hops; position++) this.insert(nodes[position]!, cache);
  }

  /** The authoritative cache takes a copy in its shared part, other caches in their local part. */
  private insert(node: number, cache: number): void {
    if (node === cache) this.controller.putContent(node);
    else this.controller.putContentLocalCache(node);
  }
}
