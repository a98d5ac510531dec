// A strategy of one's own: each cache on the way back takes a copy with probability p.
import { registerStrategy, Type } from '@icarus-sim/core';

registerStrategy('MY_STRATEGY', {
  description: 'Inserts in each cache on the way back with probability p.',
  parameters: Type.Object({ p: Type.Number({ default: 0.5, minimum: 0, maximum: 1 }) }),
  create(view, controller, { p }, { random }) {
    const coin = random.stream('insertions');
    return {
      processEvent(time, receiver, content, log) {
        controller.startSession(time, receiver, content, log);
        const request = view.shortestPath(receiver, view.contentSource(content));
        const position = controller.forwardRequestUntilHit(request);
        const back = view.shortestPath(request.nodes[position]!, receiver);
        controller.forwardContentPath(back);
        for (const i of back.caches) {
          if (i > 0 && coin.nextFloat() < p) controller.putContent(back.nodes[i]!);
        }
        controller.endSession();
      },
    };
  },
});
