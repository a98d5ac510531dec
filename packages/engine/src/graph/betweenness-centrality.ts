import type { Topology } from '@icarus-sim/core';
import { buildAdjacency, type Adjacency } from './adjacency.js';

/**
 * Brandes's accumulation of shortest paths from one node after the other. Numbers of paths are
 * floats: they outgrow 32 bits in networks as small as a grid of 20 × 20.
 */
class PathAccumulation {
  readonly #adjacency: Adjacency;
  readonly #order: Int32Array;
  readonly #hops: Int32Array;
  readonly #paths: Float64Array;
  readonly #dependencies: Float64Array;

  constructor(adjacency: Adjacency) {
    const nodeCount = adjacency.offsets.length - 1;
    this.#adjacency = adjacency;
    this.#order = new Int32Array(nodeCount);
    this.#hops = new Int32Array(nodeCount);
    this.#paths = new Float64Array(nodeCount);
    this.#dependencies = new Float64Array(nodeCount);
  }

  /** Adds to `totals` the share of each node in the shortest paths from `source` to all others. */
  addPathsFrom(source: number, totals: Float64Array): void {
    const reached = this.#countPaths(source);
    const { offsets, targets } = this.#adjacency;
    const [hops, paths, dependencies] = [this.#hops, this.#paths, this.#dependencies];
    dependencies.fill(0);
    for (let position = reached - 1; position > 0; position--) {
      const node = this.#order[position]!;
      const share = (1 + dependencies[node]!) / paths[node]!;
      for (let link = offsets[node]!; link < offsets[node + 1]!; link++) {
        const before = targets[link]!;
        if (hops[before] === hops[node]! - 1) dependencies[before]! += paths[before]! * share;
      }
      totals[node]! += dependencies[node]!;
    }
  }

  /** Counts the shortest paths to each node, breadth first; returns how many nodes are reached. */
  #countPaths(source: number): number {
    const { offsets, targets } = this.#adjacency;
    const [order, hops, paths] = [this.#order, this.#hops, this.#paths];
    hops.fill(-1);
    paths.fill(0);
    hops[source] = 0;
    paths[source] = 1;
    order[0] = source;
    let reached = 1;
    for (let position = 0; position < reached; position++) {
      const node = order[position]!;
      const next = hops[node]! + 1;
      for (let link = offsets[node]!; link < offsets[node + 1]!; link++) {
        const target = targets[link]!;
        if (hops[target] === -1) {
          hops[target] = next;
          order[reached++] = target;
        }
        if (hops[target] === next) paths[target]! += paths[node]!;
      }
    }
    return reached;
  }
}

/**
 * Betweenness centrality of each node: the share of the pairs of other nodes whose shortest paths
 * lead through it, on the unweighted graph. O(nodes · links).
 *
 * Source: U. Brandes, A Faster Algorithm for Betweenness Centrality, Journal of Mathematical
 * Sociology 25(2), 2001, https://doi.org/10.1080/0022250X.2001.9990249.
 * @returns Centralities by node index, in 0 … 1: divided by the (n − 1)(n − 2)/2 pairs of others.
 * @example
 * ```ts
 * import { betweennessCentrality } from '@icarus-sim/engine';
 * import { smallNetwork } from '@icarus-sim/testing';
 *
 * const line = smallNetwork(['r-A-s']);
 * console.log(betweennessCentrality(line).join()); // 0,1,0
 * ```
 */
export function betweennessCentrality(topology: Topology): Float64Array {
  const nodeCount = topology.nodeCount;
  const totals = new Float64Array(nodeCount);
  const accumulation = new PathAccumulation(buildAdjacency(topology));
  for (let node = 0; node < nodeCount; node++) accumulation.addPathsFrom(node, totals);
  // Every pair has been counted from both of its ends.
  const scale = nodeCount > 2 ? 1 / ((nodeCount - 1) * (nodeCount - 2)) : 0;
  return totals.map((total) => total * scale);
}
