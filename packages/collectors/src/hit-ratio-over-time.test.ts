import { SmallNetwork } from '../test/support/small-network.js';
import { hitRatioOverTime } from './hit-ratio-over-time.js';

/** Serves a request at each time, by a cache where its sign is positive. */
function observe(times: readonly number[], options: Record<string, number | string>) {
  const network = new SmallNetwork();
  const collector = network.collector(hitRatioOverTime, options);
  for (const time of times) {
    collector.startSession?.(Math.abs(time), network.node('r'), 0);
    if (time > 0) collector.cacheHit?.(network.node('a'));
    else collector.serverHit?.(network.node('s'));
    collector.endSession?.(true);
  }
  return collector.results();
}

describe('HIT_RATIO_OVER_TIME', () => {
  it('cuts the run into windows of equally many requests', () => {
    expect(observe([1, -2, 5, 7, -9], { window: 2 })).toEqual({
      WINDOW: 2,
      TIME: [1, 5, 9],
      REQUESTS: [2, 2, 1],
      HIT_RATIO: [0.5, 1, 0],
    });
  });

  it('cuts the run into windows of equal time, from the first request', () => {
    expect(observe([1, -2, 5, 21], { window: 5, windowUnit: 'time' })).toEqual({
      WINDOW: 5,
      TIME: [1, 6, 11, 16, 21],
      REQUESTS: [3, 0, 0, 0, 1],
      HIT_RATIO: [2 / 3, null, null, null, 1],
    });
  });

  it.each(['requests', 'time'])('merges windows of %s where they get too many', (windowUnit) => {
    const times = [1, 2, -3, -4, 5, -6, -7, -8, 9];
    expect(observe(times, { window: 1, windowUnit, maxWindows: 3 })).toEqual({
      WINDOW: 4,
      TIME: [1, 5, 9],
      REQUESTS: [4, 4, 1],
      HIT_RATIO: [0.5, 0.25, 1],
    });
  });

  it('takes any gap in time', () => {
    const options = { window: 1e-9, windowUnit: 'time', maxWindows: 2 };
    const { REQUESTS, HIT_RATIO } = observe([1e-9, 1e300], options);
    expect([REQUESTS, HIT_RATIO]).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  it('is empty without requests', () => {
    expect(observe([], {})).toEqual({ WINDOW: 1000, TIME: [], REQUESTS: [], HIT_RATIO: [] });
  });
});
