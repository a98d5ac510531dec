import type { Topology } from '@icarus-sim/core';
import { buildAdjacency, type Adjacency } from './adjacency.js';

/** Counts shortest paths between the neighbours of one node after the other. */
class EgoNetworks {
  readonly #adjacency: Adjacency;
  /** For each node the last node whose neighbour it was found to be. */
  readonly #alterOf: Int32Array;
  /** For each node the last neighbour of the ego that it was found to be linked to. */
  readonly #linkedTo: Int32Array;

  constructor(adjacency: Adjacency) {
    this.#adjacency = adjacency;
    this.#alterOf = new Int32Array(adjacency.offsets.length - 1).fill(-1);
    this.#linkedTo = new Int32Array(adjacency.offsets.length - 1).fill(-1);
  }

  /** The share of a node in the shortest paths between its neighbours, in 0 … 1. */
  betweenness(ego: number): number {
    const alters = this.#neighbours(ego);
    if (alters.length < 2) return 0;
    for (const alter of alters) this.#alterOf[alter] = ego;
    let total = 0;
    for (let first = 0; first < alters.length; first++) {
      const from = alters[first]!;
      for (const node of this.#neighbours(from)) this.#linkedTo[node] = from;
      for (let second = first + 1; second < alters.length; second++) {
        const to = alters[second]!;
        if (this.#linkedTo[to] !== from) total += 1 / (1 + this.#countShared(ego, from, to));
      }
    }
    // Multiplied by the reciprocal, as NetworkX does: its rounding decides ties between nodes.
    return 2 * total * (1 / (alters.length * (alters.length - 1)));
  }

  /** Number of alters that are linked to both `from` (whose links are marked) and `to`. */
  #countShared(ego: number, from: number, to: number): number {
    let shared = 0;
    for (const node of this.#neighbours(to)) {
      if (this.#alterOf[node] === ego && this.#linkedTo[node] === from) shared++;
    }
    return shared;
  }

  #neighbours(node: number): Int32Array {
    const { offsets, targets } = this.#adjacency;
    return targets.subarray(offsets[node], offsets[node + 1]);
  }
}

/**
 * Betweenness centrality of each node in its own ego network: itself, its neighbours and the
 * links among them. Two neighbours that aren't linked are two hops apart, by way of the node or of
 * a neighbour they share, so counting these is enough. O(Σ degree³) at worst.
 *
 * Source: M. Everett, S. P. Borgatti, Ego network betweenness, Social Networks 27(1), 2005,
 * https://doi.org/10.1016/j.socnet.2004.11.007.
 * @returns Centralities by node index, in 0 … 1: divided by the number of pairs of neighbours.
 */
export function egoBetweennessCentrality(topology: Topology): Float64Array {
  const networks = new EgoNetworks(buildAdjacency(topology));
  return Float64Array.from({ length: topology.nodeCount }, (_, node) => networks.betweenness(node));
}
