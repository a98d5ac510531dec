import {
  NO_SOURCE,
  type CachePolicy,
  type ContentCatalogue,
  type SourceAssignment,
  type Topology,
} from '@icarus-sim/core';
import { LinkTable } from '../routing/link-table.js';
import { PathTable } from '../routing/path-table.js';
import type { Router } from '../routing/router.js';
import { ShortestPathRouter } from '../routing/shortest-path-router.js';
import type { CacheFactory } from './cache-factory.js';
import { splitCapacity } from './split-capacity.js';

/**
 * What a network model is made of.
 * @internal
 */
export interface NetworkParts {
  readonly topology: Topology;
  readonly contents: ContentCatalogue;
  readonly sourceAssignment: SourceAssignment;
  readonly caches: CacheFactory;
  /** Routes for the links as they are at the start; by default shortest paths by weight. */
  readonly router?: (links: LinkTable) => Router;
  warn(message: string): void;
}

/**
 * The state of the network during an experiment: caches, contents' sources, links and paths.
 * Strategies see it through a view and change it through a controller.
 * @internal
 */
export class NetworkModel {
  readonly topology: Topology;
  readonly contents: ContentCatalogue;
  readonly links: LinkTable;
  readonly paths: PathTable;
  readonly clock;
  /** The cache of each node, `null` where there is none. */
  readonly caches: (CachePolicy | null)[];
  /** The local cache of each node, `null` where there is none. */
  readonly localCaches: (CachePolicy | null)[];
  /** Cache size of each node, 0 where there is none. */
  readonly cacheSizes: Int32Array;
  /** The sources by their position; -1 where a source was taken out of the network. */
  readonly sources: Int32Array;
  /** For each content the position of its source in `sources`. */
  readonly sourceAssignment: SourceAssignment;
  /**
   * The content requested now and the position of its source, fetched ahead by the request loop:
   * sources of a whole batch looked up together overlap their waits for memory.
   */
  currentContent = -1;
  currentSourcePosition: number = NO_SOURCE;
  readonly #cacheFactory: CacheFactory;

  constructor(parts: NetworkParts) {
    const { topology, contents, sourceAssignment, caches } = parts;
    this.topology = topology;
    this.contents = contents;
    this.sourceAssignment = sourceAssignment;
    this.clock = caches.clock;
    this.#cacheFactory = caches;
    this.cacheSizes = cacheSizesOf(topology, parts.warn);
    this.caches = Array.from(this.cacheSizes, (size, node) => this.#createCache(node, size));
    this.localCaches = this.caches.map(() => null);
    this.sources = Int32Array.from(topology.sources());
    this.links = new LinkTable(topology);
    const router = parts.router?.(this.links) ?? new ShortestPathRouter(this.links);
    this.paths = new PathTable(topology, this.links, router, (node) => this.hasCache(node));
  }

  /** Whether a node has a cache. */
  hasCache(node: number): boolean {
    return this.caches[node] !== null && this.caches[node] !== undefined;
  }

  /** The source of a content, -1 where it has none now. */
  contentSource(content: number): number {
    const position =
      content === this.currentContent
        ? this.currentSourcePosition
        : (this.sourceAssignment[content] ?? NO_SOURCE);
    return position === NO_SOURCE ? -1 : this.sources[position]!;
  }

  /** Routes anew over the links as they are now. */
  recomputePaths(): void {
    this.paths.reset(new ShortestPathRouter(this.links));
  }

  /**
   * Divides every cache in a shared and a local one, both empty.
   * @param ratio - Share of the local one, 0 … 1; a part of size 0 is no cache.
   */
  reserveLocalCaches(ratio: number): void {
    for (const [node, size] of this.cacheSizes.entries()) {
      if (size === 0) continue;
      const [shared, local] = splitCapacity(size, ratio);
      this.cacheSizes[node] = shared;
      this.caches[node] = this.#createCache(node, shared);
      this.localCaches[node] =
        local > 0
          ? this.#cacheFactory.create(this.topology.nodeName(node), local, 'localCache')
          : null;
    }
    this.paths.reset();
  }

  #createCache(node: number, size: number): CachePolicy | null {
    if (size === 0) return null;
    return this.#cacheFactory.create(this.topology.nodeName(node), size, 'cache');
  }
}

function cacheSizesOf(topology: Topology, warn: (message: string) => void): Int32Array {
  const sizes = new Int32Array(topology.nodeCount);
  let raised = 0;
  for (const node of topology.cacheNodes()) {
    const size = topology.cacheSize(node) ?? 0;
    if (size < 1) raised++;
    sizes[node] = Math.max(1, size);
  }
  if (raised > 0) warn(`${raised} caches of size below 1 were set to 1`);
  return sizes;
}
