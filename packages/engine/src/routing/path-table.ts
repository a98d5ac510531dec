import { NoPathError, type Path, type Topology } from '@icarus-sim/core';
import type { LinkTable } from './link-table.js';
import { PathCaches } from './path-caches.js';
import type { Router } from './router.js';

/**
 * Every path that was asked for, computed once with the positions of its caches and its delays.
 * @internal
 */
export class PathTable {
  /** The caches of all paths. */
  readonly caches = new PathCaches();
  readonly #topology: Topology;
  readonly #links: LinkTable;
  readonly #hasCache: (node: number) => boolean;
  #router: Router;
  #nextId = 0;
  #rows: (Path | undefined)[][];
  #hops = new Map<number, Path>();
  /** What is thrown for nodes that can't reach each other: an error takes longer to make than a request. */
  #failures = new Map<number, NoPathError>();

  /** @param hasCache - Whether a node has a cache now. */
  constructor(
    topology: Topology,
    links: LinkTable,
    router: Router,
    hasCache: (node: number) => boolean,
  ) {
    this.#topology = topology;
    this.#links = links;
    this.#router = router;
    this.#hasCache = hasCache;
    this.#rows = emptyRows(links.nodeCount);
  }

  /**
   * The path between two nodes.
   * @throws NoPathError where they can't reach each other.
   */
  path(from: number, to: number): Path {
    const path = this.#rows[from]?.[to];
    return path === undefined ? this.#compute(from, to) : path;
  }

  /** The path over a single link. @throws RangeError where the nodes are not linked. */
  hop(u: number, v: number): Path {
    const key = u * this.#links.nodeCount + v;
    const known = this.#hops.get(key);
    if (known) return known;
    const hop = this.#create([u, v]);
    this.#hops.set(key, hop);
    return hop;
  }

  /** Whether there is a path between two nodes. */
  isReachable(from: number, to: number): boolean {
    if (this.#rows[from]?.[to] !== undefined) return true;
    return !this.#failures.has(this.#pair(from, to)) && this.#router.route(from, to) !== undefined;
  }

  /** Drops all paths, after links or caches have changed; numbers of paths are not used again. */
  reset(router: Router = this.#router): void {
    this.#router = router;
    this.#rows = emptyRows(this.#links.nodeCount);
    this.#hops = new Map();
    this.#failures = new Map();
  }

  #compute(from: number, to: number): Path {
    const failure = this.#failures.get(this.#pair(from, to));
    if (failure) throw failure;
    const row = this.#rows[from];
    const route = row && to >= 0 ? this.#router.route(from, to) : undefined;
    if (!row || !route) throw this.#noteFailure(from, to);
    const path = this.#create(route);
    // Rows get their full length at the first path, so that they never turn into hash tables.
    if (row.length === 0) row.length = this.#links.nodeCount;
    row[to] = path;
    return path;
  }

  #noteFailure(from: number, to: number): NoPathError {
    const failure = new NoPathError(this.#nameOf(from), this.#nameOf(to));
    this.#failures.set(this.#pair(from, to), failure);
    return failure;
  }

  /** A number for two nodes, also where one is -1, none. */
  #pair(from: number, to: number): number {
    return (from + 1) * (this.#links.nodeCount + 1) + to + 1;
  }

  #create(route: readonly number[]): Path {
    const delays = [0];
    for (let i = 1; i < route.length; i++) {
      const [u, v] = [route[i - 1] ?? 0, route[i] ?? 0];
      const link = this.#links.get(u, v);
      if (!link)
        throw new RangeError(`nodes ${this.#nameOf(u)} and ${this.#nameOf(v)} have no link`);
      delays.push((delays[i - 1] ?? 0) + link.delay);
    }
    const caches: number[] = [];
    for (const [i, node] of route.entries()) if (this.#hasCache(node)) caches.push(i);
    const id = this.#nextId++;
    const cacheNodes = caches.map((position) => route[position] ?? -1);
    this.caches.add(id, caches, cacheNodes);
    // Lists that grew have room for a dozen more, a fifth of the memory of a million paths.
    return {
      id,
      nodes: route.slice(),
      hops: route.length - 1,
      caches: caches.slice(),
      cacheNodes,
      delays: delays.slice(),
    };
  }

  #nameOf(node: number): string {
    return node < 0 ? '(none)' : this.#topology.nodeName(node);
  }
}

function emptyRows(nodeCount: number): (Path | undefined)[][] {
  return Array.from({ length: nodeCount }, () => []);
}
