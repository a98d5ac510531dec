import type { NetworkView, Path } from '@icarus-sim/core';

/**
 * The shortest path from a receiver to the source of a content, as the network is now.
 * @returns `undefined` where the source was removed or can't be reached.
 */
export function pathToSource(
  view: NetworkView,
  receiver: number,
  content: number,
): Path | undefined {
  const source = view.contentSource(content);
  if (source < 0 || !view.isReachable(receiver, source)) return undefined;
  return view.shortestPath(receiver, source);
}
