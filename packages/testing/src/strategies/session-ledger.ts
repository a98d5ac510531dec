import type { NetworkView, Path } from '@icarus-sim/core';
import { nodesReached, type Hop } from './travels.js';

/** A request as the strategy was given it. */
export interface GivenRequest {
  readonly time: number;
  readonly receiver: number;
  readonly content: number;
  readonly log: boolean;
}

/** What travels: the request for a content or the content. */
export type Message = 'request' | 'content';

/**
 * Keeps account of one session after the other: where the request and the content have been, and
 * where the content may be found. It throws as soon as a strategy does what a network can't.
 */
export class SessionLedger {
  /** What the strategy did, in words; for comparing runs. */
  readonly deeds: string[] = [];
  readonly #view: NetworkView;
  #given: GivenRequest | undefined;
  #sessions = 0;
  #isOpen = false;
  readonly #hops: Record<Message, Hop[]> = { request: [], content: [] };
  /** Nodes that in this session were asked, had the content or took a copy. */
  readonly #asked = new Set<number>();
  readonly #served = new Set<number>();
  readonly #copied = new Set<number>();

  constructor(view: NetworkView) {
    this.#view = view;
  }

  /** A request is given to the strategy. */
  give(request: GivenRequest): void {
    this.#given = request;
    this.#sessions = 0;
    this.deeds.push(`give ${request.receiver} ${request.content}`);
  }

  /** The strategy has handled the request that was given last. */
  conclude(): void {
    if (this.#isOpen) this.#fail('the session was not ended');
    if (this.#sessions !== 1) this.#fail(`${this.#sessions} sessions were started, not one`);
  }

  /** The strategy starts a session. */
  start(time: number, receiver: number, content: number, log: boolean): void {
    const given = this.#given;
    if (this.#isOpen) this.#fail('a session was started before the last one was ended');
    this.#sessions++;
    this.#isOpen = true;
    for (const nodes of [this.#asked, this.#served, this.#copied]) nodes.clear();
    for (const hops of Object.values(this.#hops)) hops.length = 0;
    const fits = given?.time === time && given.receiver === receiver && given.content === content;
    if (!fits || given.log !== log) {
      this.#fail(`the session was started with (${[time, receiver, content, log].join(', ')})`);
    }
  }

  /** The strategy ends its session. */
  end(success: boolean): void {
    this.#needSession('endSession');
    this.#isOpen = false;
    this.deeds.push(`end ${success}`);
    const { receiver = -1 } = this.#given ?? {};
    const requested = this.#follow('request', [receiver], 'no request came');
    for (const node of this.#asked) {
      if (!requested.has(node)) this.#fail(`${this.#name(node)} was asked, where no request came`);
    }
    const delivered = this.#follow('content', this.#served, 'it was not found and never came');
    for (const node of this.#copied) {
      if (!delivered.has(node)) {
        this.#fail(`the content was inserted at ${this.#name(node)}, where it never came`);
      }
    }
    if (!success) this.#fail('the session ended as a failure in a network without any');
    if (!delivered.has(receiver)) this.#fail('the content was not delivered to the receiver');
  }

  /** The nodes that a message came to; each of its hops must begin at one of them. */
  #follow(message: Message, starts: Iterable<number>, missing: string): Set<number> {
    const hops = this.#hops[message];
    const reached = nodesReached(starts, hops);
    for (const [u, v] of hops) {
      if (reached.has(u)) continue;
      const link = `${this.#name(u)}–${this.#name(v)}`;
      this.#fail(`a ${message} went over ${link}, leaving ${this.#name(u)}, where ${missing}`);
    }
    return reached;
  }

  /** A message travels along a part of a path. */
  travel(message: Message, { nodes, hops }: Path, from: number, to: number): void {
    this.#needSession(`a hop of the ${message}`);
    const isPart = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && to <= hops;
    if (!isPart) this.#fail(`a ${message} went from position ${from} to ${to} of ${hops} hops`);
    for (let i = from; i < to; i++) this.hop(message, nodes[i] ?? -1, nodes[i + 1] ?? -1);
  }

  /** A message travels over a link. */
  hop(message: Message, u: number, v: number): void {
    this.#needSession(`a hop of the ${message}`);
    const link = `${this.#name(u)}–${this.#name(v)}`;
    this.deeds.push(`${message} ${link}`);
    if (!this.#view.hasLink(u, v)) this.#fail(`a ${message} went over ${link}, which is no link`);
    this.#hops[message].push([u, v]);
  }

  /** A node was asked for the content; `held` tells whether it has it. */
  ask(node: number, hit: boolean, held: boolean): void {
    this.#needSession('a lookup');
    this.deeds.push(`ask ${this.#name(node)} ${hit}`);
    if (hit && !held) this.#fail(`a hit at ${this.#name(node)}, which does not have the content`);
    this.#asked.add(node);
    if (hit) this.#served.add(node);
  }

  /** A copy was inserted at a node. */
  insert(node: number, evicted: number): void {
    this.#needSession('an insertion');
    this.deeds.push(`insert ${this.#name(node)} ${evicted}`);
    this.#copied.add(node);
  }

  /** Something else was done with a node's cache. */
  note(deed: string, node: number): void {
    this.#needSession(deed);
    this.deeds.push(`${deed} ${this.#name(node)}`);
  }

  #needSession(deed: string): void {
    if (!this.#isOpen) this.#fail(`${deed} outside of a session`);
  }

  #name(node: number): string {
    const { topology } = this.#view;
    return node >= 0 && node < topology.nodeCount ? topology.nodeName(node) : `node ${node}`;
  }

  #fail(what: string): never {
    const { time = 0, receiver = -1, content = -1 } = this.#given ?? {};
    const request = `content ${content} requested by ${this.#name(receiver)} at time ${time}`;
    throw new Error(`${request}: ${what}`);
  }
}
