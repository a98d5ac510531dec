/**
 * A route through the network, computed once and shared by all that use it. There may be millions:
 * plain arrays take less than half the memory of short typed ones.
 */
export interface Path {
  /** Dense number of the path, unique within an experiment. */
  readonly id: number;
  /** Nodes from the first to the last. */
  readonly nodes: readonly number[];
  /** Number of links: one less than nodes. */
  readonly hops: number;
  /** Positions in `nodes` of the nodes that have a cache, ends included, in increasing order. */
  readonly caches: readonly number[];
  /** The nodes at those positions: what a loop over caches reads, without a second look-up. */
  readonly cacheNodes: readonly number[];
  /** `delays[i]` is the delay in ms from the first node to the one at position `i`. */
  readonly delays: readonly number[];
}
