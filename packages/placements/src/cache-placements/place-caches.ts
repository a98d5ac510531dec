import type { Topology } from '@icarus-sim/core';
import { roundHalfToEven } from './round-half-to-even.js';

/**
 * Puts caches at nodes and nowhere else: caches that the network came with are taken away.
 * @param topology - The network, changed in place.
 * @param sizes - Size of each cache in contents, by node index.
 */
export function placeCaches(topology: Topology, sizes: ReadonlyMap<number, number>): void {
  for (const node of topology.cacheNodes()) {
    topology.graph.removeNodeAttribute(topology.nodeName(node), 'cacheSize');
  }
  for (const [node, size] of sizes) topology.setCacheSize(node, size);
}

/**
 * Puts caches of the same size at some nodes; the size is rounded half to even.
 * @param topology - The network, changed in place.
 * @param cacheBudget - Total size in contents.
 * @param nodes - At least one node index.
 */
export function placeEqualCaches(
  topology: Topology,
  cacheBudget: number,
  nodes: readonly number[],
): void {
  const size = roundHalfToEven(cacheBudget / nodes.length);
  placeCaches(topology, new Map(nodes.map((node) => [node, size])));
}

/**
 * Puts caches of sizes proportional to a weight at some nodes; each size is rounded half to even.
 * @param topology - The network, changed in place.
 * @param cacheBudget - Total size in contents.
 * @param nodes - At least one node index.
 * @param weights - Weights by node index, not all of the nodes' 0.
 */
export function placeProportionalCaches(
  topology: Topology,
  cacheBudget: number,
  nodes: readonly number[],
  weights: Float64Array | Int32Array,
): void {
  const weighted = nodes.map((node): [number, number] => [node, weights[node] ?? 0]);
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
  const sizeOf = (weight: number): number => roundHalfToEven((cacheBudget * weight) / total);
  placeCaches(topology, new Map(weighted.map(([node, weight]) => [node, sizeOf(weight)])));
}
