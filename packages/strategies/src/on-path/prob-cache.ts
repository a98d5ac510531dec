import {
  Type,
  type NetworkController,
  type NetworkView,
  type Path,
  type RandomStream,
  type Strategy,
  type StrategyFactory,
} from '@icarus-sim/core';
import { firstCacheAfterServingNode } from '../caches-on-path.js';
import { PerPathTable } from '../per-path-table.js';
import { requestAlongPath } from './request-along-path.js';

const parameters = Type.Object({
  tTw: Type.Number({
    description:
      'Target time window: for how many contents’ worth of traffic a path should hold what it caches',
    default: 10,
    exclusiveMinimum: 0,
  }),
});

/**
 * The request goes towards the source until a cache has the content; on the way back each cache
 * takes a copy at random, more likely near the receiver and where much cache space lies ahead.
 *
 * Source: I. Psaras, W. K. Chai, G. Pavlou, In-Network Cache Management and Resource Allocation
 * for Information-Centric Networks, IEEE TPDS 25(11), 2014, https://doi.org/10.1109/TPDS.2013.304.
 */
export const probCache: StrategyFactory<typeof parameters> = {
  description:
    'Each cache on the way back takes a copy with a probability that grows towards the receiver and with the cache space that lies ahead.',
  reference: {
    citation:
      'I. Psaras, W. K. Chai, G. Pavlou, In-Network Cache Management and Resource Allocation for Information-Centric Networks, IEEE TPDS 25(11), 2014',
    url: 'https://doi.org/10.1109/TPDS.2013.304',
  },
  parameters,
  create(view, controller, { tTw }, context) {
    return new ProbCache(view, controller, tTw, context.random.stream('insertion'));
  },
};

class ProbCache implements Strategy {
  private readonly probabilities = new PerPathTable((path) => this.computeProbabilities(path));

  constructor(
    private readonly view: NetworkView,
    private readonly controller: NetworkController,
    private readonly tTw: number,
    private readonly random: RandomStream,
  ) {}

  processEvent(time: number, receiver: number, content: number, log: boolean): void {
    const { controller } = this;
    controller.startSession(time, receiver, content, log);
    const back = requestAlongPath(this.view, controller, receiver, content);
    const { cacheNodes } = back;
    const probabilities = this.probabilities.get(back);
    controller.forwardContentPath(back);
    for (let i = firstCacheAfterServingNode(back); i < cacheNodes.length; i++) {
      if (this.random.nextFloat() < probabilities[i]!) controller.putContent(cacheNodes[i]!);
    }
    controller.endSession();
  }

  /** For each cache of the path N / (tTw · size) · (x / c)^c, in the terms of the paper. */
  private computeProbabilities(path: Path): Float64Array {
    const { caches, cacheNodes, nodes } = path;
    const probabilities = new Float64Array(caches.length);
    const first = firstCacheAfterServingNode(path);
    const c = caches.length;
    for (let i = first; i < c; i++) {
      const x = i - first + 1;
      const predecessor = caches[i]! - 1;
      let sizeAhead = 0;
      for (const position of caches) {
        if (position >= predecessor) sizeAhead += this.view.cacheSize(nodes[position]!);
      }
      const size = this.view.cacheSize(cacheNodes[i]!);
      probabilities[i] = (sizeAhead / (this.tTw * size)) * (x / c) ** c;
    }
    return probabilities;
  }
}
