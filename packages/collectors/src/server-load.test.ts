import { SmallNetwork } from '../test/support/small-network.js';
import { serverLoad } from './server-load.js';

function observe(times: readonly number[], options: Record<string, boolean> = {}) {
  const network = new SmallNetwork();
  const collector = network.collector(serverLoad, options);
  for (const time of times) {
    collector.startSession?.(time, network.node('r'), 0);
    collector.serverHit?.(network.node('s'));
    collector.endSession?.(true);
  }
  return collector.results();
}

describe('SERVER_LOAD', () => {
  it('spreads the requests that sources served over the logged time', () => {
    expect(observe([2, 4, 5, 12])).toEqual({
      TOTAL: 0.4,
      MEAN: 0.2,
      MAX: 0.4,
      IMBALANCE: 2,
      PER_NODE_SERVER_LOAD: { s: 0.4 },
    });
  });

  it('is null where there is no time to spread them over', () => {
    const none = { TOTAL: null, MEAN: null, MAX: null };
    expect(observe([3], { perNode: false })).toEqual({ ...none, IMBALANCE: 2 });
    expect(observe([], { perNode: false })).toEqual({ ...none, IMBALANCE: null });
  });
});
