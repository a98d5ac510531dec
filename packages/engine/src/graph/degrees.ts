import type { Topology } from '@icarus-sim/core';

/**
 * Number of links of each node. O(nodes).
 * @returns Degrees by node index.
 */
export function degrees(topology: Topology): Int32Array {
  return Int32Array.from({ length: topology.nodeCount }, (_, node) =>
    topology.graph.degree(topology.nodeName(node)),
  );
}
