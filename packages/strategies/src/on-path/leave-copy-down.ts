import {
  NO_PARAMETERS,
  type NetworkController,
  type NetworkView,
  type Strategy,
  type StrategyFactory,
} from '@icarus-sim/core';
import { firstCacheAfterServingNode } from '../caches-on-path.js';
import { requestAlongPath } from './request-along-path.js';

/**
 * The request goes towards the source until a cache has the content; on the way back only the
 * first cache takes a copy, so that each request brings the content one cache nearer.
 *
 * Source: N. Laoutaris, H. Che, I. Stavrakakis, The LCD interconnection of LRU caches and its
 * analysis, Performance Evaluation 63(7), 2006, https://doi.org/10.1016/j.peva.2005.05.003.
 */
export const leaveCopyDown: StrategyFactory<typeof NO_PARAMETERS> = {
  description:
    'Leave copy down: only the first cache below the serving node takes a copy, so that each request brings the content one cache nearer.',
  reference: {
    citation:
      'N. Laoutaris, H. Che, I. Stavrakakis, The LCD interconnection of LRU caches and its analysis, Performance Evaluation 63(7), 2006',
    url: 'https://doi.org/10.1016/j.peva.2005.05.003',
  },
  parameters: NO_PARAMETERS,
  create(view, controller) {
    return new LeaveCopyDown(view, controller);
  },
};

class LeaveCopyDown implements Strategy {
  constructor(
    private readonly view: NetworkView,
    private readonly controller: NetworkController,
  ) {}

  processEvent(time: number, receiver: number, content: number, log: boolean): void {
    const { controller } = this;
    controller.startSession(time, receiver, content, log);
    const back = requestAlongPath(this.view, controller, receiver, content);
    controller.forwardContentPath(back);
    const first = firstCacheAfterServingNode(back);
    if (first < back.cacheNodes.length) controller.putContent(back.cacheNodes[first]!);
    controller.endSession();
  }
}
