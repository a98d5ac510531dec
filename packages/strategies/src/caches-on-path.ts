import type { Path } from '@icarus-sim/core';

/**
 * Where the caches that may take a copy begin, on the path that the content comes back on.
 * @param path - From the serving node to the receiver.
 * @returns Index in `path.caches` of the first cache after the serving node.
 */
export function firstCacheAfterServingNode(path: Path): number {
  return path.caches[0] === 0 ? 1 : 0;
}
