import type { NetworkView, Path } from '@icarus-sim/core';
import { PerNetworkState } from '../per-network-state.js';

/** The caches next to each node, whatever nodes without a cache are between them. */
export class CacheNeighbours {
  /** The paths of nodes that were asked for, by node index. */
  private readonly paths: PerNetworkState<(readonly Path[] | undefined)[]>;
  private readonly cacheNodes: readonly number[];

  constructor(private readonly view: NetworkView) {
    this.cacheNodes = view.cacheNodes();
    this.paths = new PerNetworkState(view, () =>
      Array.from({ length: view.topology.nodeCount }, () => undefined),
    );
  }

  /** Paths from a node to the caches next to it, with no other cache between. */
  of(node: number): readonly Path[] {
    const paths = this.paths.get();
    return (paths[node] ??= this.pathsFrom(node));
  }

  private pathsFrom(node: number): readonly Path[] {
    const { view } = this;
    return this.cacheNodes
      .filter((cache) => cache !== node && view.isReachable(node, cache))
      .map((cache) => view.shortestPath(node, cache))
      .filter(({ caches, hops }) =>
        caches.every((position) => position === 0 || position === hops),
      );
  }
}
