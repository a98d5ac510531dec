import type { Topology } from '@icarus-sim/core';
import { shortestDistances } from './shortest-distances.js';

/**
 * The largest number of links on a shortest path between any two nodes.
 * O(nodes · links · log nodes).
 * @returns Hops; 0 for a single node, `Infinity` where some nodes can't reach each other.
 * @example
 * ```ts
 * import { diameter } from '@icarus-sim/engine';
 * import { smallNetwork } from '@icarus-sim/testing';
 *
 * console.log(diameter(smallNetwork(['r-A-B-s']))); // 3
 * ```
 */
export function diameter(topology: Topology): number {
  const rows = shortestDistances(topology, 'hops');
  return rows.reduce((longest, row) => row.reduce((a, b) => Math.max(a, b), longest), 0);
}
