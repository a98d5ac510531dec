import {
  NO_PARAMETERS,
  type NetworkController,
  type NetworkView,
  type StrategyFactory,
} from '@icarus-sim/core';

type Handler = (
  view: NetworkView,
  controller: NetworkController,
) => (time: number, receiver: number, content: number, log: boolean) => void;

function strategy(handler: Handler): StrategyFactory<typeof NO_PARAMETERS> {
  return {
    description: 'For tests.',
    parameters: NO_PARAMETERS,
    create: (view, controller) => ({ processEvent: handler(view, controller) }),
  };
}

/** What a variation of leave copy everywhere does otherwise. */
interface Variation {
  readonly atStart?: Handler;
  readonly end?: (controller: NetworkController) => void;
  readonly deliver?: boolean;
  /** Serves from the node before the one that has the content. */
  readonly early?: boolean;
  readonly inserts?: (nodes: readonly number[], view: NetworkView) => number[];
  readonly logged?: (log: boolean) => boolean;
}

function leaveCopies({
  atStart,
  end = (controller) => controller.endSession(),
  deliver = true,
  early = false,
  inserts = (nodes) => [...nodes.slice(1)],
  logged = (log) => log,
}: Variation = {}): StrategyFactory<typeof NO_PARAMETERS> {
  return strategy((view, controller) => (time, receiver, content, log) => {
    controller.startSession(time, receiver, content, logged(log));
    atStart?.(view, controller)(time, receiver, content, log);
    const path = view.shortestPath(receiver, view.contentSource(content));
    const position = controller.forwardRequestUntilHit(path);
    const serving = path.nodes[early ? position - 1 : position] ?? -1;
    const back = view.shortestPath(serving, receiver);
    if (deliver) controller.forwardContentPath(back);
    for (const node of inserts(back.nodes, view)) {
      if (view.hasCache(node)) controller.putContent(node);
    }
    end(controller);
  });
}

let callsEver = 0;

/** A strategy that keeps every rule. */
export const leaveCopyEverywhere = leaveCopies();

/** Strategies that each break a rule, with a word of what the check must say. */
export const BROKEN_STRATEGIES: readonly {
  readonly rule: string;
  readonly factory: StrategyFactory<typeof NO_PARAMETERS>;
  readonly says: string;
}[] = [
  {
    rule: 'never ends its session',
    factory: leaveCopies({ end: () => undefined }),
    says: 'the session was not ended',
  },
  {
    rule: 'ends its session twice',
    factory: leaveCopies({
      end: (controller) => {
        controller.endSession();
        controller.endSession();
      },
    }),
    says: 'endSession outside of a session',
  },
  {
    rule: 'starts no session',
    factory: strategy(() => () => undefined),
    says: '0 sessions were started, not one',
  },
  {
    rule: 'starts its session twice',
    factory: leaveCopies({
      atStart: (_, controller) => (time, receiver, content, log) =>
        controller.startSession(time, receiver, content, log),
    }),
    says: 'before the last one was ended',
  },
  {
    rule: 'starts two sessions one after the other',
    factory: leaveCopies({
      end: (controller) => {
        controller.endSession();
        controller.startSession(-1, 0, 0, true);
      },
    }),
    says: 'the session was started with (-1, 0, 0, true)',
  },
  {
    rule: 'logs the warm-up',
    factory: leaveCopies({ logged: () => true }),
    says: 'the session was started with',
  },
  {
    rule: 'jumps over a node',
    factory: leaveCopies({
      atStart: (view, controller) => (_, receiver, content) =>
        controller.forwardRequestHop(receiver, view.contentSource(content)),
    }),
    says: 'which is no link',
  },
  {
    rule: 'sends the request from where it is not',
    factory: leaveCopies({
      atStart: (view, controller) => (_, receiver, content) => {
        const back = view.shortestPath(view.contentSource(content), receiver);
        controller.forwardRequestPath(back, 0, 1);
      },
    }),
    says: 'where no request came',
  },
  {
    rule: 'goes beyond the end of a path',
    factory: leaveCopies({
      atStart: (view, controller) => (_, receiver, content) => {
        const path = view.shortestPath(receiver, view.contentSource(content));
        controller.forwardRequestPath(path, 0, path.hops + 1);
      },
    }),
    says: 'from position',
  },
  {
    rule: 'serves from a node that has nothing',
    factory: leaveCopies({ early: true }),
    says: 'where it was not found and never came',
  },
  {
    rule: 'does not deliver',
    factory: leaveCopies({ deliver: false, inserts: () => [] }),
    says: 'the content was not delivered',
  },
  {
    rule: 'gives up',
    factory: leaveCopies({ end: (controller) => controller.endSession(false) }),
    says: 'ended as a failure',
  },
  {
    rule: 'inserts where the content never came',
    factory: leaveCopies({ inserts: (_, view) => [...view.cacheNodes()] }),
    says: 'where it never came',
  },
  {
    rule: 'asks a cache where no request came',
    factory: leaveCopies({
      atStart: (view, controller) => () => {
        for (const node of view.cacheNodes()) controller.getContent(node);
      },
    }),
    says: 'was asked, where no request came',
  },
  {
    rule: 'inserts before its session',
    factory: strategy((view, controller) => () => {
      controller.putContent(view.cacheNodes()[0] ?? -1);
    }),
    says: 'an insertion outside of a session',
  },
  {
    rule: 'keeps state outside of what it creates',
    factory: leaveCopies({
      inserts: (nodes) => (++callsEver % 3 === 0 ? [...nodes.slice(1)] : []),
    }),
    says: 'a second run with the same seed differs',
  },
];
