import type { ResultTree, ResultValue, Topology } from '@icarus-sim/core';

/**
 * Results of the nodes that counted something, by name. O(nodes).
 * @param counts - A count for each node; nodes with 0 are left out.
 * @param toResult - Makes the result of a node from its count.
 */
export function byNodeName(
  topology: Topology,
  counts: Float64Array,
  toResult: (count: number, node: number) => ResultValue,
): ResultTree {
  const entries: [string, ResultValue][] = [];
  counts.forEach((count, node) => {
    if (count > 0) entries.push([topology.nodeName(node), toResult(count, node)]);
  });
  return Object.fromEntries(entries);
}

/** Sum of whole-number counts; exact up to 2^53. */
export function total(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
