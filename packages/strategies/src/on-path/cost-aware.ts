import {
  Type,
  type NetworkController,
  type NetworkView,
  type RandomStream,
  type Static,
  type Strategy,
  type StrategyFactory,
} from '@icarus-sim/core';
import { firstCacheAfterServingNode } from '../caches-on-path.js';
import { requestAlongPath } from './request-along-path.js';

const parameters = Type.Object({
  p: Type.Number({
    description: 'Probability that a cache takes a copy of a content of average retrieval delay',
    default: 0.2,
    minimum: 0,
    maximum: 1,
  }),
  exponent: Type.Number({
    description: 'How strongly delay counts; 0 makes every content equally likely',
    default: 1,
    minimum: 0,
    maximum: 100,
  }),
});

type CostAwareParameters = Static<typeof parameters>;

/**
 * On the way back each cache takes a copy with a probability that grows with what the content cost
 * to get: p · (delay / average)^exponent, at most 1, where delay is the time it took from the
 * serving node and average that of all contents that came to this cache so far.
 *
 * Sources: A. Araldo, D. Rossi, F. Martignon, Cost-Aware Caching: Caching More (Costly Items) for
 * Less (ISPs Operational Expenditures), IEEE TPDS 27(5), 2016,
 * https://doi.org/10.1109/TPDS.2015.2433296, for admission by cost; G. Carofiglio, L. Mekinda,
 * L. Muscariello, LAC: Introducing Latency-Aware Caching in Information-Centric Networks, LCN 2015,
 * for delay as the cost.
 */
export const costAware: StrategyFactory<typeof parameters> = {
  description:
    'Each cache on the way back takes a copy with a probability that grows with the delay of retrieving the content.',
  reference: {
    citation:
      'A. Araldo, D. Rossi, F. Martignon, Cost-Aware Caching: Caching More (Costly Items) for Less (ISPs Operational Expenditures), IEEE TPDS 27(5), 2016',
    url: 'https://doi.org/10.1109/TPDS.2015.2433296',
  },
  parameters,
  create(view, controller, values, context) {
    return new CostAware(view, controller, values, context.random.stream('insertion'));
  },
};

class CostAware implements Strategy {
  /** Sum of the delays of the contents that came to each node, in ms. */
  private readonly totalDelays: Float64Array;
  private readonly arrivals: Float64Array;

  constructor(
    private readonly view: NetworkView,
    private readonly controller: NetworkController,
    private readonly parameters: CostAwareParameters,
    private readonly random: RandomStream,
  ) {
    this.totalDelays = new Float64Array(view.topology.nodeCount);
    this.arrivals = new Float64Array(view.topology.nodeCount);
  }

  processEvent(time: number, receiver: number, content: number, log: boolean): void {
    const { controller } = this;
    controller.startSession(time, receiver, content, log);
    const back = requestAlongPath(this.view, controller, receiver, content);
    const { caches, cacheNodes, delays } = back;
    controller.forwardContentPath(back);
    for (let i = firstCacheAfterServingNode(back); i < caches.length; i++) {
      const position = caches[i]!;
      const node = cacheNodes[i]!;
      const probability = this.probability(node, delays[position]!);
      if (this.random.nextFloat() < probability) controller.putContent(node);
    }
    controller.endSession();
  }

  /** Counts a content that came to a node, and says how likely the node is to keep it. */
  private probability(node: number, delay: number): number {
    const { p, exponent } = this.parameters;
    const total = (this.totalDelays[node]! += delay);
    const average = total / (this.arrivals[node]! += 1);
    if (average === 0) return p;
    const cost = delay / average;
    return p * (exponent === 1 ? cost : cost ** exponent);
  }
}
