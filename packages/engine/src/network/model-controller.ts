import type { NetworkController, Path } from '@icarus-sim/core';
import type { CollectorProxy } from '../collectors/collector-proxy.js';
import { NetworkChanges } from './network-changes.js';
import type { NetworkModel } from './network-model.js';

/**
 * The controller of a {@link NetworkModel}. Sessions run through here request by request: fields
 * are plain and loops simple, so that V8 can inline them.
 * @internal
 */
export class ModelController implements NetworkController {
  /** Whether a session has begun and not ended. */
  inSession = false;
  /** Number of logged sessions that ended without the content being delivered. */
  failedSessions = 0;
  /** Number of hits of caches in logged sessions. */
  cacheHits = 0;
  private readonly model: NetworkModel;
  private readonly changes: NetworkChanges;
  private readonly collectors: CollectorProxy;
  private readonly hearsMisses: boolean;
  private readonly hearsInsertions: boolean;
  private content = -1;
  private log = false;

  /**
   * @param model - The model that is changed.
   * @param collectors - Where events of logged sessions go.
   */
  constructor(model: NetworkModel, collectors: CollectorProxy) {
    this.model = model;
    this.changes = new NetworkChanges(model);
    this.collectors = collectors;
    this.hearsMisses = collectors.hearsMisses;
    this.hearsInsertions = collectors.hearsInsertions;
  }

  startSession(time: number, receiver: number, content: number, log: boolean): void {
    this.model.clock.now = time;
    this.content = content;
    this.log = log;
    this.inSession = true;
    if (log) this.collectors.startSession(time, receiver, content);
  }

  endSession(success = true): void {
    this.inSession = false;
    if (!this.log) return;
    if (!success) this.failedSessions++;
    this.collectors.endSession(success);
  }

  forwardRequestPath(path: Path, from = 0, to = path.hops, mainPath = true): void {
    if (this.log && to > from) this.collectors.requestPath(path, from, to, mainPath);
  }

  forwardContentPath(path: Path, from = 0, to = path.hops, mainPath = true): void {
    if (this.log && to > from) this.collectors.contentPath(path, from, to, mainPath);
  }

  forwardRequestHop(u: number, v: number, mainPath = true): void {
    const hop = this.model.paths.hop(u, v);
    if (this.log) this.collectors.requestPath(hop, 0, 1, mainPath);
  }

  forwardContentHop(u: number, v: number, mainPath = true): void {
    const hop = this.model.paths.hop(u, v);
    if (this.log) this.collectors.contentPath(hop, 0, 1, mainPath);
  }

  forwardRequestUntilHit(path: Path): number {
    const { starts, entries } = this.model.paths.caches;
    const end = starts[path.id + 1]!;
    let i = starts[path.id]!;
    if (i < end && entries[i + 1] === 0) i += 2;
    for (; i < end; i += 2) {
      if (this.askCache(entries[i]!)) {
        const position = entries[i + 1]!;
        this.forwardRequestPath(path, 0, position);
        return position;
      }
    }
    this.forwardRequestPath(path);
    return this.askSource(path.nodes[path.hops]!) ? path.hops : -1;
  }

  getContent(node: number): boolean {
    return this.model.hasCache(node) ? this.askCache(node) : this.askSource(node);
  }

  putContent(node: number): number {
    const cache = this.model.caches[node];
    if (!cache) return -1;
    const evicted = cache.put(this.content);
    if (this.log && this.hearsInsertions) this.collectors.insertion(node, this.content, evicted);
    return evicted;
  }

  removeContent(node: number): boolean {
    return this.model.caches[node]?.remove(this.content) ?? false;
  }

  reserveLocalCache(ratio = 0.1): void {
    this.model.reserveLocalCaches(ratio);
  }

  getContentLocalCache(node: number): boolean {
    const cache = this.model.localCaches[node];
    return cache ? this.report(node, cache.get(this.content)) : false;
  }

  putContentLocalCache(node: number): number {
    const cache = this.model.localCaches[node];
    if (!cache) return -1;
    const evicted = cache.put(this.content);
    if (this.log && this.hearsInsertions) this.collectors.insertion(node, this.content, evicted);
    return evicted;
  }

  rewireLink(u: number, v: number, newU: number, newV: number, recomputePaths = true): void {
    this.changes.rewireLink(u, v, newU, newV);
    if (recomputePaths) this.model.recomputePaths();
  }

  removeLink(u: number, v: number, recomputePaths = true): void {
    this.changes.removeLink(u, v);
    if (recomputePaths) this.model.recomputePaths();
  }

  restoreLink(u: number, v: number, recomputePaths = true): void {
    this.changes.restoreLink(u, v);
    if (recomputePaths) this.model.recomputePaths();
  }

  removeNode(node: number, recomputePaths = true): void {
    this.changes.removeNode(node);
    if (recomputePaths) this.model.recomputePaths();
  }

  restoreNode(node: number, recomputePaths = true): void {
    this.changes.restoreNode(node);
    if (recomputePaths) this.model.recomputePaths();
  }

  private askCache(node: number): boolean {
    return this.report(node, this.model.caches[node]!.get(this.content));
  }

  private askSource(node: number): boolean {
    if (node !== this.model.contentSource(this.content)) return false;
    if (this.log) this.collectors.serverHit(node);
    return true;
  }

  private report(node: number, hit: boolean): boolean {
    if (this.log) {
      if (hit) {
        this.cacheHits++;
        this.collectors.cacheHit(node);
      } else if (this.hearsMisses) this.collectors.cacheMiss(node);
    }
    return hit;
  }
}
