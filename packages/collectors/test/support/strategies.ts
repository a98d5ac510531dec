import {
  NO_PARAMETERS,
  type NetworkController,
  type NetworkView,
  type Strategy,
  type StrategyFactory,
} from '@icarus-sim/core';

/** Builds a strategy definition from the way it handles one request. */
function strategy(
  description: string,
  handle: (view: NetworkView, controller: NetworkController) => Strategy['processEvent'],
): StrategyFactory<typeof NO_PARAMETERS> {
  return {
    description,
    parameters: NO_PARAMETERS,
    create: (view, controller) => ({ processEvent: handle(view, controller) }),
  };
}

/** LCE: leaves a copy in every cache on the way back. */
export const leaveCopyEverywhere = strategy(
  'Inserts a content in every cache on its way back.',
  (view, controller) => (time, receiver, content, log) => {
    controller.startSession(time, receiver, content, log);
    const path = view.shortestPath(receiver, view.contentSource(content));
    const serving = path.nodes[controller.forwardRequestUntilHit(path)] ?? -1;
    const way = view.shortestPath(serving, receiver);
    controller.forwardContentPath(way);
    for (const node of way.nodes) if (node !== serving) controller.putContent(node);
    controller.endSession();
  },
);

/** NO_CACHE, hop by hop. */
export const noCache = strategy(
  'Sends every request to the source.',
  (view, controller) => (time, receiver, content, log) => {
    controller.startSession(time, receiver, content, log);
    const source = view.contentSource(content);
    const { nodes } = view.shortestPath(receiver, source);
    nodes.forEach((node, i) => i > 0 && controller.forwardRequestHop(nodes[i - 1] ?? -1, node));
    controller.getContent(source);
    const back = nodes.toReversed();
    back.forEach((node, i) => i > 0 && controller.forwardContentHop(back[i - 1] ?? -1, node));
    controller.endSession();
  },
);

/** PARTITION: each receiver's assigned cache. */
export const partition = strategy(
  'Sends every request through the cache assigned to its receiver.',
  (view, controller) => (time, receiver, content, log) => {
    controller.startSession(time, receiver, content, log);
    const cache = view.topology.cacheAssignment()?.get(receiver) ?? -1;
    controller.forwardRequestPath(view.shortestPath(receiver, cache));
    if (!controller.getContent(cache)) {
      const source = view.contentSource(content);
      controller.forwardRequestPath(view.shortestPath(cache, source));
      controller.getContent(source);
      controller.forwardContentPath(view.shortestPath(source, cache));
      controller.putContent(cache);
    }
    controller.forwardContentPath(view.shortestPath(cache, receiver));
    controller.endSession();
  },
);
