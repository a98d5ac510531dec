import type { Topology } from '@icarus-sim/core';

/**
 * The links of a network in compressed sparse rows: those of node `u` are at the positions
 * `offsets[u]` … `offsets[u + 1]` − 1 of the other arrays, by increasing index of the neighbour.
 * Each link is there twice, once from either end.
 */
export interface Adjacency {
  /** Where the row of each node starts; nodes + 1 numbers. */
  readonly offsets: Int32Array;
  /** The node at the other end of each link. */
  readonly targets: Int32Array;
  /** Routing weight of each link. */
  readonly weights: Float64Array;
  /** Propagation delay of each link in ms. */
  readonly delays: Float64Array;
}

/** Lays the rows out, in the order of the graph's links. */
function collectRows(topology: Topology): Adjacency {
  const { graph, nodeCount } = topology;
  const offsets = new Int32Array(nodeCount + 1);
  const ends = new Int32Array(2 * graph.size);
  let link = 0;
  graph.forEachEdge((_, __, uName, vName) => {
    const u = topology.nodeIndex(uName);
    const v = topology.nodeIndex(vName);
    ends[2 * link] = u;
    ends[2 * link++ + 1] = v;
    offsets[u + 1]! += 1;
    offsets[v + 1]! += 1;
  });
  for (let node = 0; node < nodeCount; node++) offsets[node + 1]! += offsets[node]!;

  const free = offsets.slice(0, nodeCount);
  const targets = new Int32Array(2 * graph.size);
  const weights = new Float64Array(2 * graph.size);
  const delays = new Float64Array(2 * graph.size);
  link = 0;
  graph.forEachEdge((_, { weight, delay }) => {
    const u = ends[2 * link]!;
    const v = ends[2 * link++ + 1]!;
    for (const [from, to] of [
      [u, v],
      [v, u],
    ] as const) {
      const slot = free[from]!++;
      targets[slot] = to;
      weights[slot] = weight;
      delays[slot] = delay;
    }
  });
  return { offsets, targets, weights, delays };
}

/** Writes every link from its other end: going through the nodes in order sorts all rows. */
function transpose({ offsets, targets, weights, delays }: Adjacency): Adjacency {
  const nodeCount = offsets.length - 1;
  const free = offsets.slice(0, nodeCount);
  const sorted = {
    offsets,
    targets: new Int32Array(targets.length),
    weights: new Float64Array(targets.length),
    delays: new Float64Array(targets.length),
  };
  for (let u = 0; u < nodeCount; u++) {
    for (let link = offsets[u]!; link < offsets[u + 1]!; link++) {
      const slot = free[targets[link]!]!++;
      sorted.targets[slot] = u;
      sorted.weights[slot] = weights[link]!;
      sorted.delays[slot] = delays[link]!;
    }
  }
  return sorted;
}

/**
 * Copies the links of a network into typed arrays; the result doesn't depend on the order in
 * which the links were added. O(nodes + links).
 * @param topology - Any network; links with their `weight` and `delay`.
 */
export function buildAdjacency(topology: Topology): Adjacency {
  return transpose(collectRows(topology));
}
