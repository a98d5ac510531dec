import fc from 'fast-check';
import type { NetworkController } from '@icarus-sim/core';
import type { NetworkDescription, SmallNetwork, TestLink } from './small-network.js';

/** One thing that a session does; nodes and positions are taken modulo what there is. */
export interface RandomStep {
  readonly kind: 'requestPath' | 'contentPath' | 'requestHop' | 'contentHop' | 'get' | 'put';
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly mainPath: boolean;
}

/** One request with everything that is done for it, and the change of the network before it. */
export interface RandomSession {
  readonly wait: number;
  readonly content: number;
  readonly steps: readonly RandomStep[];
  readonly success: boolean;
  readonly change: 'none' | 'toggleLink' | 'toggleSource';
  readonly changed: number;
}

const CONTENTS = 6;
const index = fc.nat(1000);

/** Connected networks: receivers 0 and 1, source 2, routers in a random tree with extra links. */
export const networks: fc.Arbitrary<NetworkDescription> = fc
  .record({
    parents: fc.array(index, { minLength: 2, maxLength: 7 }),
    extra: fc.array(fc.tuple(index, index), { maxLength: 4 }),
    // Tenths add up with rounding errors, and sums that differ at all differ by far more.
    delays: fc.array(
      fc.integer({ min: 1, max: 500 }).map((tenths) => tenths / 10),
      { minLength: 20, maxLength: 20 },
    ),
    external: fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
  })
  .map(({ parents, extra, delays, external }) => {
    const routers = parents.map((_, i) => `c${i}`);
    const routerAt = (position: number): string => routers[position % routers.length] ?? 'c0';
    const pairs = new Map<string, [string, string]>();
    const connect = (u: string, v: string): void => {
      if (u !== v) pairs.set([u, v].sort().join(), [u, v]);
    };
    parents.forEach((parent, i) => i > 0 && connect(`c${i}`, `c${parent % i}`));
    for (const [u, v] of extra) connect(routerAt(u), routerAt(v));
    connect('r0', routerAt(extra.length));
    connect('r1', routerAt(parents.length));
    connect('s', routerAt(parents[0] ?? 0));
    const links = [...pairs.values()].map(([u, v], i): TestLink => {
      return [u, v, delays[i % 20] ?? 1, external[i % 20] ? 'external' : 'internal'];
    });
    return {
      receivers: ['r0', 'r1'],
      sources: ['s'],
      caches: Object.fromEntries(routers.map((name, i) => [name, i % 3])),
      links,
      assignment: Array.from({ length: CONTENTS }, () => 0),
    };
  });

/** What happens in a run. */
export const sessionLists: fc.Arbitrary<RandomSession[]> = fc.array(
  fc.record({
    wait: fc.double({ min: 0, max: 10, noNaN: true }),
    content: index,
    steps: fc.array(
      fc.record({
        kind: fc.constantFrom(
          'requestPath',
          'contentPath',
          'requestHop',
          'contentHop',
          'get',
          'put',
        ),
        from: index,
        to: index,
        start: index,
        end: index,
        mainPath: fc.boolean(),
      }),
      { maxLength: 6 },
    ),
    success: fc.boolean(),
    change: fc.constantFrom('none', 'none', 'none', 'toggleLink', 'toggleSource'),
    changed: index,
  }),
  { maxLength: 25 },
);

/** Plays sessions on a network; steps that the network doesn't allow now are left out. */
export class SessionPlayer {
  readonly #network: SmallNetwork;
  readonly #controller: NetworkController;
  readonly #edges: readonly string[];
  readonly #removedEdges = new Set<string>();
  #sourceRemoved = false;
  #time = 1;

  /** @param controller - Has the collectors that watch. */
  constructor(network: SmallNetwork, controller: NetworkController) {
    this.#network = network;
    this.#controller = controller;
    this.#edges = network.view.topology.graph.edges();
  }

  /** Plays one session after the other. */
  play(sessions: readonly RandomSession[]): void {
    for (const session of sessions) {
      this.#change(session);
      this.#time += session.wait;
      const receiver = this.#network.node(`r${session.content % 2}`);
      this.#controller.startSession(this.#time, receiver, session.content % CONTENTS, true);
      for (const step of session.steps) this.#perform(step);
      this.#controller.endSession(session.success);
    }
  }

  /** Links change only while the source is there, and the source only while all links are. */
  #change({ change, changed }: RandomSession): void {
    if (change === 'toggleLink' && !this.#sourceRemoved) {
      this.#toggleLink(this.#edges[changed % this.#edges.length] ?? '');
    } else if (change === 'toggleSource' && this.#removedEdges.size === 0) {
      const source = this.#network.node('s');
      if (this.#sourceRemoved) this.#controller.restoreNode(source);
      else this.#controller.removeNode(source);
      this.#sourceRemoved = !this.#sourceRemoved;
    }
  }

  #toggleLink(edge: string): void {
    const { graph } = this.#network.view.topology;
    const u = this.#network.node(graph.source(edge));
    const v = this.#network.node(graph.target(edge));
    if (this.#removedEdges.delete(edge)) {
      this.#controller.restoreLink(u, v);
    } else {
      this.#removedEdges.add(edge);
      this.#controller.removeLink(u, v);
    }
  }

  #perform({ kind, from, to, start, end, mainPath }: RandomStep): void {
    const { view } = this.#network;
    const { nodeCount } = view.topology;
    const [u, v] = [from % nodeCount, to % nodeCount];
    if (kind === 'get') this.#controller.getContent(u);
    if (kind === 'put') this.#controller.putContent(u);
    if (!view.isReachable(u, v)) return;
    const path = view.shortestPath(u, v);
    const first = start % (path.hops + 1);
    const last = first + (end % (path.hops + 1 - first));
    if (kind === 'requestPath') this.#controller.forwardRequestPath(path, first, last, mainPath);
    if (kind === 'contentPath') this.#controller.forwardContentPath(path, first, last, mainPath);
    const [node = -1, next] = path.nodes.slice(first, first + 2);
    if (next === undefined) return;
    if (kind === 'requestHop') this.#controller.forwardRequestHop(node, next, mainPath);
    if (kind === 'contentHop') this.#controller.forwardContentHop(node, next, mainPath);
  }
}
