import {
  NO_PARAMETERS,
  type NetworkController,
  type NetworkView,
  type RandomStream,
  type Strategy,
  type StrategyFactory,
} from '@icarus-sim/core';
import { firstCacheAfterServingNode } from '../caches-on-path.js';
import { requestAlongPath } from './request-along-path.js';

/**
 * The request goes towards the source until a cache has the content; on the way back one cache,
 * chosen at random, takes a copy.
 *
 * Source: S. Eum, K. Nakauchi, M. Murata, Y. Shoji, N. Nishinaga, CATT: Potential Based Routing
 * with Content Caching for ICN, ICN 2012, https://doi.org/10.1145/2342488.2342500.
 */
export const randomChoice: StrategyFactory<typeof NO_PARAMETERS> = {
  description: 'One cache on the way back, chosen at random, takes a copy.',
  reference: {
    citation:
      'S. Eum, K. Nakauchi, M. Murata, Y. Shoji, N. Nishinaga, CATT: Potential Based Routing with Content Caching for ICN, ICN 2012',
    url: 'https://doi.org/10.1145/2342488.2342500',
  },
  parameters: NO_PARAMETERS,
  create(view, controller, _, context) {
    return new RandomChoice(view, controller, context.random.stream('choice'));
  },
};

class RandomChoice implements Strategy {
  constructor(
    private readonly view: NetworkView,
    private readonly controller: NetworkController,
    private readonly random: RandomStream,
  ) {}

  processEvent(time: number, receiver: number, content: number, log: boolean): void {
    const { controller } = this;
    controller.startSession(time, receiver, content, log);
    const back = requestAlongPath(this.view, controller, receiver, content);
    const { cacheNodes } = back;
    controller.forwardContentPath(back);
    const first = firstCacheAfterServingNode(back);
    const candidates = cacheNodes.length - first;
    if (candidates > 0) {
      const chosen = first + this.random.nextInteger(candidates);
      controller.putContent(cacheNodes[chosen]!);
    }
    controller.endSession();
  }
}
