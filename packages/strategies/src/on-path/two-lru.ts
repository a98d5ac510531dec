import {
  Type,
  type NetworkController,
  type NetworkView,
  type Strategy,
  type StrategyFactory,
} from '@icarus-sim/core';
import { firstCacheAfterServingNode } from '../caches-on-path.js';
import { RecentNames } from './recent-names.js';
import { requestAlongPath } from './request-along-path.js';

const parameters = Type.Object({
  nameRatio: Type.Number({
    description: 'How many names each cache remembers, as a multiple of its size',
    default: 1,
    exclusiveMinimum: 0,
    maximum: 1000,
  }),
});

/**
 * Every cache has a second one before it that holds names only, in LRU order; on the way back a
 * cache takes a copy of a content whose name is there, which leaves out what is asked for once.
 *
 * Source: M. Garetto, E. Leonardi, V. Martina, A Unified Approach to the Performance Analysis of
 * Caching Systems, ACM TOMPECS 1(3), 2016, https://doi.org/10.1145/2896380.
 */
export const twoLru: StrategyFactory<typeof parameters> = {
  description:
    '2-LRU: each cache on the way back takes a copy of a content that it was asked for recently, as a list of names in LRU order tells.',
  reference: {
    citation:
      'M. Garetto, E. Leonardi, V. Martina, A Unified Approach to the Performance Analysis of Caching Systems, ACM TOMPECS 1(3), 2016',
    url: 'https://doi.org/10.1145/2896380',
  },
  parameters,
  create(view, controller, { nameRatio }) {
    return new TwoLru(view, controller, nameRatio);
  },
};

class TwoLru implements Strategy {
  /** The names that each cache node remembers, by node index. */
  private readonly names: (RecentNames | undefined)[];

  constructor(
    private readonly view: NetworkView,
    private readonly controller: NetworkController,
    nameRatio: number,
  ) {
    this.names = Array.from({ length: view.topology.nodeCount }, () => undefined);
    for (const node of view.cacheNodes()) {
      const capacity = Math.max(1, Math.round(view.cacheSize(node) * nameRatio));
      this.names[node] = new RecentNames(capacity);
    }
  }

  processEvent(time: number, receiver: number, content: number, log: boolean): void {
    const { controller, names } = this;
    controller.startSession(time, receiver, content, log);
    const back = requestAlongPath(this.view, controller, receiver, content);
    const { cacheNodes, nodes } = back;
    controller.forwardContentPath(back);
    const first = firstCacheAfterServingNode(back);
    if (first > 0) names[nodes[0]!]!.touch(content);
    for (let i = first; i < cacheNodes.length; i++) {
      const node = cacheNodes[i]!;
      if (names[node]!.touch(content)) controller.putContent(node);
    }
    controller.endSession();
  }
}
