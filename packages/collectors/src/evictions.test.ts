import { SmallNetwork } from '../test/support/small-network.js';
import { evictions } from './evictions.js';

describe('EVICTIONS', () => {
  it('counts insertions and evictions, per request and per cache', () => {
    const network = new SmallNetwork();
    const collector = network.collector(evictions);
    const controller = network.watchedBy(collector);
    for (const content of [0, 1, 2, 3]) {
      controller.startSession(content, network.node('r'), content, true);
      controller.putContent(network.node('a'));
      if (content === 0) controller.putContent(network.node('b'));
      controller.endSession();
    }
    expect(collector.results()).toEqual({
      MEAN: 0.5,
      MEAN_INSERTIONS: 1.25,
      TOTAL: 2,
      TOTAL_INSERTIONS: 5,
      PER_NODE_EVICTIONS: { a: 2 },
      PER_NODE_INSERTIONS: { a: 4, b: 1 },
    });
  });

  it('has totals of 0 and no means without requests', () => {
    expect(new SmallNetwork().collector(evictions, { perNode: false }).results()).toEqual({
      MEAN: null,
      MEAN_INSERTIONS: null,
      TOTAL: 0,
      TOTAL_INSERTIONS: 0,
    });
  });
});
