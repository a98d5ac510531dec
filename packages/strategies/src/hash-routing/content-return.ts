import type { NetworkController, NetworkView, Path } from '@icarus-sim/core';
import { forkPosition } from '../fork-position.js';

/**
 * A way of sending a content that its authoritative cache lacked from the source to a node near
 * the receiver, or the receiver itself, and of inserting it in that cache.
 */
export type ContentReturn = (
  view: NetworkView,
  controller: NetworkController,
  source: number,
  cache: number,
  destination: number,
) => void;

/** The basic ways of returning contents, by their name in configurations. */
export const CONTENT_RETURNS = {
  SYMM: returnThroughCache,
  ASYMM: returnDirectly,
  MULTICAST: returnByMulticast,
} as const satisfies Record<string, ContentReturn>;

/** Name of a basic way of returning contents. */
export type RoutingName = keyof typeof CONTENT_RETURNS;

/** The names of the basic ways of returning contents. */
export const ROUTING_NAMES = Object.keys(CONTENT_RETURNS) as readonly RoutingName[];

/** Symmetrically: to the cache, which takes a copy, and on to the destination. */
export function returnThroughCache(
  view: NetworkView,
  controller: NetworkController,
  source: number,
  cache: number,
  destination: number,
): void {
  controller.forwardContentPath(view.shortestPath(source, cache));
  controller.putContent(cache);
  controller.forwardContentPath(view.shortestPath(cache, destination));
}

/** Asymmetrically: straight to the destination; the cache takes a copy if it is on that path. */
export function returnDirectly(
  view: NetworkView,
  controller: NetworkController,
  source: number,
  cache: number,
  destination: number,
): void {
  const direct = view.shortestPath(source, destination);
  if (isOnPath(cache, direct)) returnThroughCache(view, controller, source, cache, destination);
  else controller.forwardContentPath(direct);
}

/**
 * By multicast: to the fork node and from there to the destination and, besides, the cache. Where
 * there is nothing to fork, since one is on the way to the other, through the cache.
 */
export function returnByMulticast(
  view: NetworkView,
  controller: NetworkController,
  source: number,
  cache: number,
  destination: number,
): void {
  const direct = view.shortestPath(source, destination);
  const fork = forkNode(view, direct, source, cache);
  if (fork === destination || isOnPath(cache, direct)) {
    returnThroughCache(view, controller, source, cache, destination);
    return;
  }
  controller.forwardContentPath(view.shortestPath(source, fork));
  controller.forwardContentPath(view.shortestPath(fork, destination));
  sendBranch(view, controller, fork, cache);
}

/**
 * The node where the path to the cache leaves the path to the destination.
 * @param direct - Path from the source to the destination.
 */
export function forkNode(view: NetworkView, direct: Path, source: number, cache: number): number {
  return direct.nodes[forkPosition(direct, view.shortestPath(source, cache))]!;
}

/** Sends the content from the fork node to the cache, off the main path, and inserts it there. */
export function sendBranch(
  view: NetworkView,
  controller: NetworkController,
  fork: number,
  cache: number,
): void {
  const branch = view.shortestPath(fork, cache);
  controller.forwardContentPath(branch, 0, branch.hops, false);
  controller.putContent(cache);
}

/** Whether a node is on a path, ends included. O(hops). */
export function isOnPath(node: number, { nodes }: Path): boolean {
  for (let i = 0; i < nodes.length; i++) {
    if (nodes[i] === node) return true;
  }
  return false;
}
