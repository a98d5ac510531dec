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
 * The request goes towards the source until a cache has the content; on the way back every cache
 * takes a copy.
 *
 * Source: V. Jacobson et al., Networking Named Content, CoNEXT 2009,
 * https://doi.org/10.1145/1658939.1658941.
 */
export const leaveCopyEverywhere: StrategyFactory<typeof NO_PARAMETERS> = {
  description: 'Leave copy everywhere: every cache on the way back takes a copy of the content.',
  reference: {
    citation:
      'V. Jacobson, D. K. Smetters, J. D. Thornton, M. F. Plass, N. H. Briggs, R. L. Braynard, Networking Named Content, CoNEXT 2009',
    url: 'https://doi.org/10.1145/1658939.1658941',
  },
  parameters: NO_PARAMETERS,
  create(view, controller) {
    return new LeaveCopyEverywhere(view, controller);
  },
};

class LeaveCopyEverywhere implements Strategy {
  constructor(
    private readonly view: NetworkView,
    private readonly controller: NetworkController,
  ) {}

  processEvent(time: number, receiver: number, content: number, log: boolean): void {
    const { controller } = this;
    controller.startSession(time, receiver, content, log);
    const back = requestAlongPath(this.view, controller, receiver, content);
    const { cacheNodes } = back;
    controller.forwardContentPath(back);
    for (let i = firstCacheAfterServingNode(back); i < cacheNodes.length; i++) {
      controller.putContent(cacheNodes[i]!);
    }
    controller.endSession();
  }
}
