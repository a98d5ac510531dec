import FlatQueue from 'flatqueue';
import { XoroshiroStream } from '@icarus-sim/core';
import type { LinkTable } from './link-table.js';
import type { Router } from './router.js';

const LARGEST_EXACT = 2 ** 52;
const FINEST_SCALE = 2 ** 30;

/** The shortest-path tree of one node: the node before each other on the path from it. */
type Predecessors = Int32Array;

/**
 * Dijkstra's algorithm by link weight, with every shortest path unique: weights are counted in
 * whole units small enough to add without rounding, and of paths of equal weight the one through
 * nodes that the topology lists earlier is taken: the smallest sum of squared node numbers, and
 * where these tie too, of fixed pseudo-random link numbers. So paths are symmetric, and each part of
 * a path is itself the path between its ends.
 *
 * Trees are computed when first asked for: O(links · log nodes) each.
 *
 * Source: E. W. Dijkstra, A note on two problems in connexion with graphs, Numerische Mathematik 1,
 * 1959, https://doi.org/10.1007/BF01386390.
 * @internal
 */
export class ShortestPathRouter implements Router {
  readonly #offsets: Int32Array;
  readonly #targets: Int32Array;
  readonly #weights: Float64Array;
  readonly #tieBreaks: Float64Array;
  readonly #trees: (Predecessors | undefined)[];

  /** @param links - The links now; later changes of the table are not seen. */
  constructor(links: LinkTable) {
    const { nodeCount } = links;
    const degrees = Array.from({ length: nodeCount }, (_, node) => links.neighbours(node).size);
    this.#offsets = new Int32Array(nodeCount + 1);
    degrees.forEach((degree, node) => {
      this.#offsets[node + 1] = (this.#offsets[node] ?? 0) + degree;
    });
    const slots = this.#offsets[nodeCount] ?? 0;
    this.#targets = new Int32Array(slots);
    this.#weights = new Float64Array(slots);
    this.#tieBreaks = new Float64Array(slots);
    this.#trees = Array.from({ length: nodeCount }, () => undefined);
    this.#fill(links);
  }

  route(from: number, to: number): number[] | undefined {
    if (from > to) return this.route(to, from)?.reverse();
    const tree = this.#tree(from);
    const nodes = [to];
    for (let node = to; node !== from;) {
      const previous = tree[node] ?? -1;
      if (previous < 0) return undefined;
      nodes.push(previous);
      node = previous;
    }
    return nodes.reverse();
  }

  #fill(links: LinkTable): void {
    const scale = unitsPerWeight(links);
    const tieBreaks = new XoroshiroStream('routing');
    const range = largestPower(2 * links.nodeCount ** 3);
    const known = new Map<number, number>();
    for (let u = 0, slot = 0; u < links.nodeCount; u++) {
      for (const [v, { weight }] of links.neighbours(u)) {
        const key = Math.min(u, v) * links.nodeCount + Math.max(u, v);
        const tieBreak = known.get(key) ?? (u * u + v * v) * range + tieBreaks.nextInteger(range);
        known.set(key, tieBreak);
        this.#targets[slot] = v;
        this.#weights[slot] = Math.round(weight * scale);
        this.#tieBreaks[slot] = tieBreak;
        slot++;
      }
    }
  }

  #tree(root: number): Predecessors {
    const known = this.#trees[root];
    if (known) return known;
    const tree = this.#dijkstra(root);
    this.#trees[root] = tree;
    return tree;
  }

  #dijkstra(root: number): Predecessors {
    const nodeCount = this.#trees.length;
    const distance = new Float64Array(nodeCount).fill(Infinity);
    const tie = new Float64Array(nodeCount).fill(Infinity);
    const previous: Predecessors = new Int32Array(nodeCount).fill(-1);
    const queue = new FlatQueue<number>();
    distance[root] = 0;
    tie[root] = 0;
    queue.push(root, 0);
    while (queue.length > 0) {
      const reached = queue.peekValue() ?? 0;
      const u = queue.pop() ?? root;
      const base = distance[u]!;
      if (reached > base) continue;
      for (let slot = this.#offsets[u]!; slot < this.#offsets[u + 1]!; slot++) {
        const v = this.#targets[slot]!;
        const through = base + this.#weights[slot]!;
        const throughTie = tie[u]! + this.#tieBreaks[slot]!;
        if (through < distance[v]! || (through === distance[v]! && throughTie < tie[v]!)) {
          distance[v] = through;
          tie[v] = throughTie;
          previous[v] = u;
          queue.push(v, through);
        }
      }
    }
    return previous;
  }
}

/** The power of two that makes weights whole units whose sum over any path is exact. */
function unitsPerWeight(links: LinkTable): number {
  let largest = 1;
  for (let u = 0; u < links.nodeCount; u++) {
    for (const { weight } of links.neighbours(u).values()) largest = Math.max(largest, weight);
  }
  return Math.min(largestPower(largest * links.nodeCount), FINEST_SCALE);
}

/** The largest power of two by which a sum can be multiplied and stay exact. */
function largestPower(sum: number): number {
  return 2 ** Math.floor(Math.log2(LARGEST_EXACT / sum));
}
