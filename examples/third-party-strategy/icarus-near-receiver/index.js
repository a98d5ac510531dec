import { registerStrategy, Type } from '@icarus-sim/core';

registerStrategy('NEAR_RECEIVER', {
  description: 'The n caches on the way back that are nearest to the receiver take a copy.',
  parameters: Type.Object({
    n: Type.Integer({ default: 1, minimum: 1, description: 'Caches that take a copy at most' }),
  }),
  create: (view, controller, { n }) => ({
    processEvent(time, receiver, content, log) {
      controller.startSession(time, receiver, content, log);
      const request = view.shortestPath(receiver, view.contentSource(content));
      const position = controller.forwardRequestUntilHit(request);
      const back = view.shortestPath(request.nodes[position], receiver);
      controller.forwardContentPath(back);
      const passed = back.caches.filter((i) => i > 0);
      for (const i of passed.slice(-n)) controller.putContent(back.nodes[i]);
      controller.endSession();
    },
  }),
});
