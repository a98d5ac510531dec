import {
  Type,
  type NetworkController,
  type NetworkView,
  type RandomStream,
  type Strategy,
  type StrategyFactory,
} from '@icarus-sim/core';
import { firstCacheAfterServingNode } from '../caches-on-path.js';
import { requestAlongPath } from './request-along-path.js';

const parameters = Type.Object({
  p: Type.Number({
    description: 'Probability that a cache takes a copy',
    default: 0.2,
    minimum: 0,
    maximum: 1,
  }),
});

/**
 * The request goes towards the source until a cache has the content; on the way back each cache
 * takes a copy with the same probability, so that only contents asked for often are held.
 *
 * Source: N. Laoutaris, S. Syntila, I. Stavrakakis, Meta Algorithms for Hierarchical Web Caches,
 * IPCCC 2004, https://doi.org/10.1109/PCCC.2004.1395054.
 */
export const randomBernoulli: StrategyFactory<typeof parameters> = {
  description: 'Each cache on the way back takes a copy with a fixed probability.',
  reference: {
    citation:
      'N. Laoutaris, S. Syntila, I. Stavrakakis, Meta Algorithms for Hierarchical Web Caches, IPCCC 2004',
    url: 'https://doi.org/10.1109/PCCC.2004.1395054',
  },
  parameters,
  create(view, controller, { p }, context) {
    return new RandomBernoulli(view, controller, p, context.random.stream('insertion'));
  },
};

class RandomBernoulli implements Strategy {
  constructor(
    private readonly view: NetworkView,
    private readonly controller: NetworkController,
    private readonly p: number,
    private readonly random: RandomStream,
  ) {}

  processEvent(time: number, receiver: number, content: number, log: boolean): void {
    const { controller } = this;
    controller.startSession(time, receiver, content, log);
    const back = requestAlongPath(this.view, controller, receiver, content);
    const { cacheNodes } = back;
    controller.forwardContentPath(back);
    for (let i = firstCacheAfterServingNode(back); i < cacheNodes.length; i++) {
      if (this.random.nextFloat() < this.p) controller.putContent(cacheNodes[i]!);
    }
    controller.endSession();
  }
}
