/** A route through the network, computed once and shared by all that use it. */
export interface Path {
  /** Dense number of the path, unique within an experiment. */
  readonly id: number;
  /** Nodes from the first to the last. */
  readonly nodes: Int32Array;
  /** Number of links: one less than nodes. */
  readonly hops: number;
  /** Positions in `nodes` of the nodes that have a cache, ends included, in increasing order. */
  readonly caches: Int32Array;
  /** The nodes at those positions: what a loop over caches reads, without a second look-up. */
  readonly cacheNodes: Int32Array;
  /** `delays[i]` is the delay in ms from the first node to the one at position `i`. */
  readonly delays: Float64Array;
}
