import FlatQueue from 'flatqueue';
import type { Topology } from '@icarus-sim/core';
import { buildAdjacency, type Adjacency } from './adjacency.js';

/** What a path's length is counted in: link weights, ms of delay, or links. */
export type DistanceMetric = 'weight' | 'delay' | 'hops';

/** Dijkstra's algorithm from one node. */
function distancesFrom(
  source: number,
  { offsets, targets }: Adjacency,
  lengths: Float64Array,
  queue: FlatQueue<number>,
): Float64Array {
  const distances = new Float64Array(offsets.length - 1).fill(Infinity);
  distances[source] = 0;
  queue.push(source, 0);
  while (queue.length > 0) {
    const distance = queue.peekValue()!;
    const node = queue.pop()!;
    if (distance > distances[node]!) continue;
    for (let link = offsets[node]!; link < offsets[node + 1]!; link++) {
      const target = targets[link]!;
      const reached = distance + lengths[link]!;
      if (reached < distances[target]!) {
        distances[target] = reached;
        queue.push(target, reached);
      }
    }
  }
  return distances;
}

function lengthsOf({ targets, weights, delays }: Adjacency, metric: DistanceMetric): Float64Array {
  if (metric === 'weight') return weights;
  if (metric === 'delay') return delays;
  return new Float64Array(targets.length).fill(1);
}

/**
 * Length of the shortest path between every two nodes, by Dijkstra's algorithm.
 * O(nodes · links · log nodes), and 8 bytes a pair.
 * @param metric - What to count along a path: `weight`, `delay` (ms) or `hops`.
 * @returns A row for each node: `rows[u][v]` = `rows[v][u]` to the bit; `Infinity` where there is
 * no path.
 * @example
 * ```ts
 * import { shortestDistances } from '@icarus-sim/engine';
 * import { smallNetwork } from '@icarus-sim/testing';
 *
 * const line = smallNetwork(['r-A-5-s']);
 * console.log(shortestDistances(line, 'delay')[0]?.join()); // 0,1,6
 * console.log(shortestDistances(line, 'hops')[0]?.join()); // 0,1,2
 * ```
 */
export function shortestDistances(topology: Topology, metric: DistanceMetric): Float64Array[] {
  const adjacency = buildAdjacency(topology);
  const lengths = lengthsOf(adjacency, metric);
  const queue = new FlatQueue<number>();
  const rows: Float64Array[] = [];
  for (let node = 0; node < topology.nodeCount; node++) {
    const row = distancesFrom(node, adjacency, lengths, queue);
    // Adding the same delays from the other end may round otherwise.
    rows.forEach((earlier, other) => (row[other] = earlier[node]!));
    rows.push(row);
  }
  return rows;
}
