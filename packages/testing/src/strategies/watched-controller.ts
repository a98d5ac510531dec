import type { NetworkController, NetworkView, Path } from '@icarus-sim/core';
import type { SessionLedger } from './session-ledger.js';

/** A controller that does what it is told and keeps account of it in a ledger. */
export class WatchedController implements NetworkController {
  readonly #controller: NetworkController;
  readonly #view: NetworkView;
  readonly #ledger: SessionLedger;
  #content = -1;

  /** @param controller - Does the work. */
  constructor(controller: NetworkController, view: NetworkView, ledger: SessionLedger) {
    this.#controller = controller;
    this.#view = view;
    this.#ledger = ledger;
  }

  startSession(time: number, receiver: number, content: number, log: boolean): void {
    this.#content = content;
    this.#ledger.start(time, receiver, content, log);
    this.#controller.startSession(time, receiver, content, log);
  }

  endSession(success = true): void {
    this.#ledger.end(success);
    this.#controller.endSession(success);
  }

  forwardRequestPath(path: Path, from = 0, to = path.hops, mainPath = true): void {
    this.#ledger.travel('request', path, from, to);
    this.#controller.forwardRequestPath(path, from, to, mainPath);
  }

  forwardContentPath(path: Path, from = 0, to = path.hops, mainPath = true): void {
    this.#ledger.travel('content', path, from, to);
    this.#controller.forwardContentPath(path, from, to, mainPath);
  }

  forwardRequestHop(u: number, v: number, mainPath = true): void {
    this.#ledger.hop('request', u, v);
    this.#controller.forwardRequestHop(u, v, mainPath);
  }

  forwardContentHop(u: number, v: number, mainPath = true): void {
    this.#ledger.hop('content', u, v);
    this.#controller.forwardContentHop(u, v, mainPath);
  }

  forwardRequestUntilHit(path: Path): number {
    const content = this.#content;
    const asked = Array.from(path.caches).filter((position) => position > 0);
    const held = path.nodes.map((node) => Number(this.#has(node, content)));
    const position = this.#controller.forwardRequestUntilHit(path);
    const end = position < 0 ? path.hops : position;
    this.#ledger.travel('request', path, 0, end);
    for (const at of asked) {
      if (at < end) this.#ledger.ask(path.nodes[at] ?? -1, false, false);
    }
    this.#ledger.ask(path.nodes[end] ?? -1, position >= 0, held[end] === 1);
    return position;
  }

  getContent(node: number): boolean {
    const held = this.#has(node, this.#content);
    const hit = this.#controller.getContent(node);
    this.#ledger.ask(node, hit, held);
    return hit;
  }

  putContent(node: number): number {
    const evicted = this.#controller.putContent(node);
    this.#ledger.insert(node, evicted);
    return evicted;
  }

  removeContent(node: number): boolean {
    this.#ledger.note('remove at', node);
    return this.#controller.removeContent(node);
  }

  reserveLocalCache(ratio?: number): void {
    this.#controller.reserveLocalCache(ratio);
  }

  getContentLocalCache(node: number): boolean {
    const held = this.#view.localCacheLookup(node, this.#content);
    const hit = this.#controller.getContentLocalCache(node);
    this.#ledger.ask(node, hit, held);
    return hit;
  }

  putContentLocalCache(node: number): number {
    const evicted = this.#controller.putContentLocalCache(node);
    this.#ledger.insert(node, evicted);
    return evicted;
  }

  rewireLink(u: number, v: number, newU: number, newV: number, recomputePaths?: boolean): void {
    this.#controller.rewireLink(u, v, newU, newV, recomputePaths);
  }

  removeLink(u: number, v: number, recomputePaths?: boolean): void {
    this.#controller.removeLink(u, v, recomputePaths);
  }

  restoreLink(u: number, v: number, recomputePaths?: boolean): void {
    this.#controller.restoreLink(u, v, recomputePaths);
  }

  removeNode(node: number, recomputePaths?: boolean): void {
    this.#controller.removeNode(node, recomputePaths);
  }

  restoreNode(node: number, recomputePaths?: boolean): void {
    this.#controller.restoreNode(node, recomputePaths);
  }

  #has(node: number, content: number): boolean {
    return this.#view.cacheLookup(node, content) || this.#view.contentSource(content) === node;
  }
}
