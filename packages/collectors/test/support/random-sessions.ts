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
    delays: fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), {
      minLength: 20,
      maxLength: 20,
    }),
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
export function play(
  { view, node }: Pick<SmallNetwork, 'view' | 'node'>,
  controller: NetworkController,
  sessions: readonly RandomSession[],
): void {
  const removed = new Set<string>();
  const { topology } = view;
  const edges = topology.graph.edges();
  let time = 1;
  for (const session of sessions) {
    if (session.change === 'toggleLink') {
      const edge = edges[session.changed % edges.length] ?? '';
      const [u, v] = topology.graph.extremities(edge).map(node) as [number, number];
      if (!removed.has('s')) toggle(edge, 'Link', u, v);
    } else if (session.change === 'toggleSource' && !edges.some((edge) => removed.has(edge))) {
      toggle('s', 'Node', node('s'), -1);
    }
    time += session.wait;
    controller.startSession(time, session.content % 2, session.content % CONTENTS, true);
    for (const step of session.steps) perform(step);
    controller.endSession(session.success);
  }

  function toggle(key: string, what: 'Link' | 'Node', u: number, v: number): void {
    if (removed.delete(key)) controller[`restore${what}`](u, v);
    else {
      removed.add(key);
      controller[`remove${what}`](u, v);
    }
  }

  function perform({ kind, from, to, start, end, mainPath }: RandomStep): void {
    const [u, v] = [from % topology.nodeCount, to % topology.nodeCount];
    if (kind === 'get') controller.getContent(u);
    else if (kind === 'put') controller.putContent(u);
    else if (view.isReachable(u, v)) {
      const path = view.shortestPath(u, v);
      const first = start % (path.hops + 1);
      const last = first + (end % (path.hops + 1 - first));
      const [next, after] = [path.nodes[first] ?? -1, path.nodes[first + 1] ?? -1];
      if (kind === 'requestPath') controller.forwardRequestPath(path, first, last, mainPath);
      else if (kind === 'contentPath') controller.forwardContentPath(path, first, last, mainPath);
      else if (after >= 0 && kind === 'requestHop') {
        controller.forwardRequestHop(next, after, mainPath);
      } else if (after >= 0) controller.forwardContentHop(next, after, mainPath);
    }
  }
}
