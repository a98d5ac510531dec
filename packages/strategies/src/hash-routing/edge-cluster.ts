import type { NetworkController, NetworkView, Strategy } from '@icarus-sim/core';
import { ClusterMap } from './cluster-map.js';
import { isOnPath, type RoutingName } from './content-return.js';
import { insertByCluster } from './insert-by-cluster.js';
import { MulticastTree } from './multicast-tree.js';

/**
 * Hash-routing by clusters in which only the authoritative cache of the receiver's cluster is
 * asked, before the source.
 */
export class HashRoutingEdgeCluster implements Strategy {
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
    const cache = clusters.cacheOf(content, clusters.of(receiver));
    controller.forwardRequestPath(view.shortestPath(receiver, cache));
    if (controller.getContent(cache)) {
      controller.forwardContentPath(view.shortestPath(cache, receiver));
    } else {
      const source = view.contentSource(content);
      controller.forwardRequestPath(view.shortestPath(cache, source));
      controller.getContent(source);
      this.returnContent(content, source, cache, receiver);
    }
    controller.endSession();
  }

  /**
   * Unless by multicast, the caches responsible for the content in the other clusters that its
   * path to the receiver crosses take a copy too.
   */
  private returnContent(content: number, source: number, cache: number, receiver: number): void {
    const { view, controller, clusters } = this;
    const direct = view.shortestPath(source, receiver);
    if (this.routing === 'MULTICAST') {
      this.tree.start(direct);
      this.tree.addBranch(view.shortestPath(source, cache));
      controller.putContent(cache);
      return;
    }
    insertByCluster(controller, clusters, content, direct);
    if (this.routing === 'ASYMM') {
      controller.forwardContentPath(direct);
    } else {
      controller.forwardContentPath(view.shortestPath(source, cache));
      if (!isOnPath(cache, direct)) controller.putContent(cache);
      controller.forwardContentPath(view.shortestPath(cache, receiver));
    }
  }
}
