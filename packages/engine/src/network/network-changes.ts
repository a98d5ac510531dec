import type { CachePolicy } from '@icarus-sim/core';
import type { Link } from '../routing/link-table.js';
import type { NetworkModel } from './network-model.js';

/** What is kept of a node that was taken out of the network. */
interface RemovedNode {
  readonly links: ReadonlyMap<number, Link>;
  readonly cache: CachePolicy | null;
  readonly localCache: CachePolicy | null;
  readonly cacheSize: number;
  /** Position in the model's sources, -1 where the node is none. */
  readonly sourcePosition: number;
}

/** Takes links and nodes out of a model and puts them back. */
export class NetworkChanges {
  readonly #model: NetworkModel;
  readonly #removedLinks = new Map<string, Link>();
  readonly #removedNodes = new Map<number, RemovedNode>();

  constructor(model: NetworkModel) {
    this.#model = model;
  }

  /** Moves a link. @throws RangeError where there is no such link, or one at the new place. */
  rewireLink(u: number, v: number, newU: number, newV: number): void {
    const link = this.#linkBetween(u, v);
    if (this.#model.links.get(newU, newV)) throw new RangeError(`there is a link ${newU}–${newV}`);
    this.#model.links.delete(u, v);
    this.#model.links.add(newU, newV, link);
  }

  /** Takes a link out. @throws RangeError where there is none. */
  removeLink(u: number, v: number): void {
    const link = this.#linkBetween(u, v);
    this.#removedLinks.set(linkKey(u, v), link);
    this.#model.links.delete(u, v);
  }

  /** Puts a link back, with its ends where they are out. @throws RangeError if it wasn't removed. */
  restoreLink(u: number, v: number): void {
    const link = this.#removedLinks.get(linkKey(u, v));
    if (!link) throw new RangeError(`the link ${this.#names(u, v)} was not removed`);
    this.#removedLinks.delete(linkKey(u, v));
    if (this.#removedNodes.has(u)) this.#reattach(v, u, link);
    else this.#reattach(u, v, link);
  }

  /** Takes a node out with its links, cache and stored contents. */
  removeNode(node: number): void {
    const model = this.#model;
    if (this.#removedNodes.has(node)) throw new RangeError(`node ${node} was removed already`);
    const links = new Map(model.links.neighbours(node));
    const sourcePosition = model.sources.indexOf(node);
    this.#removedNodes.set(node, {
      links,
      cache: model.caches[node] ?? null,
      localCache: model.localCaches[node] ?? null,
      cacheSize: model.cacheSizes[node] ?? 0,
      sourcePosition,
    });
    for (const neighbour of links.keys()) model.links.delete(node, neighbour);
    this.#setCaches(node, null, null, 0);
    if (sourcePosition >= 0) model.sources[sourcePosition] = -1;
  }

  /** Puts a node back with the links it had to nodes that are in the network. */
  restoreNode(node: number): void {
    const removed = this.#removedNodes.get(node);
    if (!removed) throw new RangeError(`node ${node} was not removed`);
    this.#removedNodes.delete(node);
    for (const [neighbour, link] of removed.links) this.#reattach(node, neighbour, link);
    this.#setCaches(node, removed.cache, removed.localCache, removed.cacheSize);
    if (removed.sourcePosition >= 0) this.#model.sources[removed.sourcePosition] = node;
  }

  /** A link to a neighbour that is still out comes back together with that neighbour. */
  #reattach(node: number, neighbour: number, link: Link): void {
    const absent = this.#removedNodes.get(neighbour);
    if (!absent) {
      this.#model.links.add(node, neighbour, link);
      return;
    }
    const links = new Map(absent.links).set(node, link);
    this.#removedNodes.set(neighbour, { ...absent, links });
  }

  #setCaches(
    node: number,
    cache: CachePolicy | null,
    localCache: CachePolicy | null,
    size: number,
  ): void {
    this.#model.caches[node] = cache;
    this.#model.localCaches[node] = localCache;
    this.#model.cacheSizes[node] = size;
  }

  #linkBetween(u: number, v: number): Link {
    const link = this.#model.links.get(u, v);
    if (!link) throw new RangeError(`there is no link ${this.#names(u, v)}`);
    return link;
  }

  #names(u: number, v: number): string {
    const { topology } = this.#model;
    return `${topology.nodeName(u)}–${topology.nodeName(v)}`;
  }
}

function linkKey(u: number, v: number): string {
  return u < v ? `${u}-${v}` : `${v}-${u}`;
}
