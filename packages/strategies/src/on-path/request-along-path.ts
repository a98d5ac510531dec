import type { NetworkController, NetworkView, Path } from '@icarus-sim/core';

/**
 * Sends the request along the path to the content's source, asking every cache on the way until
 * one has the content.
 * @param receiver - Node index of the receiver.
 * @param content - Number of the content.
 * @returns The path on which the content comes back, from the serving node to the receiver.
 * @throws NoPathError where the source can't be reached.
 */
export function requestAlongPath(
  view: NetworkView,
  controller: NetworkController,
  receiver: number,
  content: number,
): Path {
  const request = view.shortestPath(receiver, view.contentSource(content));
  const servingNode = request.nodes[controller.forwardRequestUntilHit(request)]!;
  return view.shortestPath(servingNode, receiver);
}
