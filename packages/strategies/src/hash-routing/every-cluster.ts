import type { NetworkController, NetworkView, Strategy } from '@icarus-sim/core';
import { ClusterMap } from './cluster-map.js';
import type { RoutingName } from './content-return.js';
import { insertByCluster } from './insert-by-cluster.js';
import { MulticastTree } from './multicast-tree.js';

/**
 * Hash-routing by clusters in which a request visits the authoritative cache of every cluster on
 * the way from the receiver's to the source's, until one has the content.
 */
export class HashRoutingEveryCluster implements Strategy {
  private readonly clusters: ClusterMap;
  private readonly tree: MulticastTree;

  /** @param routing - How contents come back. */
  constructor(
    private readonly view: NetworkView,
    private readonly controller: NetworkController,
    private readonly routing: RoutingName,
  ) {
    this.clusters = new ClusterMap(view);
    this.tree = new MulticastTree(controller);
  }

  processEvent(time: number, receiver: number, content: number, log: boolean): void {
    const { view, controller, clusters } = this;
    controller.startSession(time, receiver, content, log);
    const source = view.contentSource(content);
    const nearest = clusters.of(receiver);
    // Copies of a content whose source was removed may still be in the receiver's cluster.
    const way = clusters.path(nearest, source < 0 ? nearest : clusters.of(source));
    const misses = this.askClusters(content, receiver, way);
    if (misses < way.length) {
      this.returnContent(content, clusters.cacheOf(content, way[misses]!), receiver, way, misses);
    } else {
      const lastAsked = clusters.cacheOf(content, way[misses - 1]!);
      controller.forwardRequestPath(view.shortestPath(lastAsked, source));
      controller.getContent(source);
      this.returnContent(content, source, receiver, way, misses);
    }
    controller.endSession();
  }

  /** Sends the request from cache to cache until a hit; returns how many caches missed. */
  private askClusters(content: number, receiver: number, way: Int32Array): number {
    let from = receiver;
    for (let i = 0; i < way.length; i++) {
      const cache = this.clusters.cacheOf(content, way[i]!);
      this.controller.forwardRequestPath(this.view.shortestPath(from, cache));
      if (this.controller.getContent(cache)) return i;
      from = cache;
    }
    return way.length;
  }

  /** @param misses - The caches of that many first clusters of the way lack the content. */
  private returnContent(
    content: number,
    servingNode: number,
    receiver: number,
    way: Int32Array,
    misses: number,
  ): void {
    const { view, controller, clusters } = this;
    if (this.routing === 'SYMM') {
      let from = servingNode;
      for (let i = misses - 1; i >= 0; i--) {
        const cache = clusters.cacheOf(content, way[i]!);
        controller.forwardContentPath(view.shortestPath(from, cache));
        controller.putContent(cache);
        from = cache;
      }
      controller.forwardContentPath(view.shortestPath(from, receiver));
    } else if (this.routing === 'ASYMM') {
      const direct = view.shortestPath(servingNode, receiver);
      controller.forwardContentPath(direct);
      insertByCluster(controller, clusters, content, direct);
    } else {
      this.tree.start(view.shortestPath(servingNode, receiver));
      for (let i = misses - 1; i >= 0; i--) {
        const cache = clusters.cacheOf(content, way[i]!);
        this.tree.addBranch(view.shortestPath(servingNode, cache));
        controller.putContent(cache);
      }
    }
  }
}
