import type { ContentCatalogue, NetworkView, Path, Topology } from '@icarus-sim/core';
import type { Link } from '../routing/link-table.js';
import type { NetworkModel } from './network-model.js';

/**
 * The view of a {@link NetworkModel}.
 * @internal
 */
export class ModelView implements NetworkView {
  readonly topology: Topology;
  readonly contents: ContentCatalogue;
  private readonly model: NetworkModel;

  /** @param model - The model that is looked at. */
  constructor(model: NetworkModel) {
    this.model = model;
    this.topology = model.topology;
    this.contents = model.contents;
  }

  cacheNodes(): readonly number[] {
    return this.model.caches.flatMap((cache, node) => (cache ? [node] : []));
  }

  cacheSize(node: number): number {
    return this.model.cacheSizes[node] ?? 0;
  }

  hasCache(node: number): boolean {
    return this.model.hasCache(node);
  }

  cacheLookup(node: number, content: number): boolean {
    return this.model.caches[node]?.has(content) ?? false;
  }

  localCacheLookup(node: number, content: number): boolean {
    return this.model.localCaches[node]?.has(content) ?? false;
  }

  cacheDump(node: number): number[] {
    return this.model.caches[node]?.dump() ?? [];
  }

  cacheOccupancy(node: number): number {
    return this.model.caches[node]?.size ?? 0;
  }

  contentSource(content: number): number {
    return this.model.contentSource(content);
  }

  contentLocations(content: number): number[] {
    const source = this.model.contentSource(content);
    return this.model.caches.flatMap((cache, node) =>
      node === source || cache?.has(content) ? [node] : [],
    );
  }

  shortestPath(from: number, to: number): Path {
    return this.model.paths.path(from, to);
  }

  isReachable(from: number, to: number): boolean {
    return this.model.paths.isReachable(from, to);
  }

  allPairsShortestPaths(): Map<number, Map<number, Path>> {
    const nodes = Array.from({ length: this.topology.nodeCount }, (_, node) => node);
    const pathsFrom = (from: number): [number, Path][] =>
      nodes
        .filter((to) => this.isReachable(from, to))
        .map((to) => [to, this.shortestPath(from, to)]);
    return new Map(nodes.map((from) => [from, new Map(pathsFrom(from))]));
  }

  cluster(node: number): number | undefined {
    return this.topology.cluster(node);
  }

  hasLink(u: number, v: number): boolean {
    return this.model.links.get(u, v) !== undefined;
  }

  linkType(u: number, v: number): 'internal' | 'external' {
    return this.link(u, v).type;
  }

  linkDelay(u: number, v: number): number {
    return this.link(u, v).delay;
  }

  private link(u: number, v: number): Link {
    const link = this.model.links.get(u, v);
    if (link) return link;
    throw new RangeError(`nodes ${u} and ${v} have no link`);
  }
}
