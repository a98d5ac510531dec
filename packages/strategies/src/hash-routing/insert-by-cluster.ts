import type { NetworkController, Path } from '@icarus-sim/core';
import type { ClusterMap } from './cluster-map.js';

/**
 * Inserts the content in those caches of a path that are responsible for it in their cluster.
 * @param path - From the serving node, which is left out.
 */
export function insertByCluster(
  controller: NetworkController,
  clusters: ClusterMap,
  content: number,
  { caches, cacheNodes }: Path,
): void {
  for (let i = 0; i < caches.length; i++) {
    const position = caches[i]!;
    const node = cacheNodes[i]!;
    if (position > 0 && node === clusters.cacheOf(content, clusters.of(node))) {
      controller.putContent(node);
    }
  }
}
