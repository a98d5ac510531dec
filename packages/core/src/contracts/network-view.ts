import type { Path } from './path.js';
import type { Topology } from './topology.js';
import type { ContentCatalogue } from './workload.js';

/** What a strategy or a collector may see of the network. Looking never changes anything. */
export interface NetworkView {
  /** The network as it was built; changes made during a run are not shown here. */
  readonly topology: Topology;
  /** The contents that may be requested. */
  readonly contents: ContentCatalogue;
  /** The nodes that have a cache, in topology order. */
  cacheNodes(): readonly number[];
  /** Cache size of a node in contents, local cache excluded; 0 where there is no cache. */
  cacheSize(node: number): number;
  /** Whether a node has a cache. */
  hasCache(node: number): boolean;
  /** Whether the cache of a node holds a content; no effect on the cache. */
  cacheLookup(node: number, content: number): boolean;
  /** Whether the local (uncoordinated) cache of a node holds a content; no effect on the cache. */
  localCacheLookup(node: number, content: number): boolean;
  /** Contents in the cache of a node, the last to be evicted first; empty without a cache. */
  cacheDump(node: number): number[];
  /** Number of contents in the cache of a node; 0 without a cache. */
  cacheOccupancy(node: number): number;
  /** The source that permanently stores a content; -1 where it was removed from the network. */
  contentSource(content: number): number;
  /** The nodes that hold a content now: its source and caches, in topology order. O(caches). */
  contentLocations(content: number): number[];
  /**
   * The shortest path by link weight. It is the reverse of the path from `to` to `from`.
   * @throws NoPathError where the network is partitioned between the two.
   */
  shortestPath(from: number, to: number): Path;
  /** Whether there is a path between two nodes now. */
  isReachable(from: number, to: number): boolean;
  /** All shortest paths between nodes that can reach each other: `paths.get(from).get(to)`. */
  allPairsShortestPaths(): Map<number, Map<number, Path>>;
  /** Cluster of a node; `undefined` where it has none. */
  cluster(node: number): number | undefined;
  /** Whether there is a link between two nodes now. */
  hasLink(u: number, v: number): boolean;
  /** Type of a link. @throws RangeError where the two nodes are not linked. */
  linkType(u: number, v: number): 'internal' | 'external';
  /** Delay of a link in ms. @throws RangeError where the two nodes are not linked. */
  linkDelay(u: number, v: number): number;
}

/** Thrown when a path is asked for between two nodes that cannot reach each other. */
export class NoPathError extends Error {
  override readonly name = 'NoPathError';

  constructor(from: string, to: string) {
    super(`there is no path from node ${from} to node ${to}`);
  }
}
