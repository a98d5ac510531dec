import { FORK, SmallNetwork } from '../test/support/small-network.js';
import { cacheOccupancy } from './cache-occupancy.js';

function observe(options: Record<string, number | string | boolean>, network = new SmallNetwork()) {
  const collector = network.collector(cacheOccupancy, options);
  const controller = network.watchedBy(collector);
  const insert = (time: number, content: number, node: string): void => {
    controller.startSession(time, network.node('r'), content, true);
    controller.putContent(network.node(node));
    controller.endSession();
  };
  return { network, collector, controller, insert };
}

describe('CACHE_OCCUPANCY', () => {
  it('samples how full caches are at the start of each window and at the end', () => {
    const { collector, insert } = observe({ window: 2 });
    insert(1, 0, 'a');
    insert(2, 1, 'a');
    insert(3, 2, 'a');
    insert(4, 2, 'b');
    expect(collector.results()).toEqual({
      MEAN: expect.closeTo((0 + 2 / 6 + 3 / 6) / 3, 12),
      FINAL: 0.5,
      TIME: [1, 3, 4],
      OCCUPANCY: [0, 2 / 6, 3 / 6],
      PER_NODE_OCCUPANCY: { a: [0, 1, 1], b: [0, 0, 0.5], c: [0, 0, 0] },
    });
  });

  it('samples by time, windows without requests left out', () => {
    const { collector, insert } = observe({ window: 10, windowUnit: 'time', perNode: false });
    insert(5, 0, 'a');
    insert(14, 0, 'b');
    insert(35, 0, 'c');
    expect(collector.results()).toEqual({
      MEAN: expect.closeTo((0 + 2 / 6 + 3 / 6) / 3, 12),
      FINAL: 0.5,
      TIME: [5, 35, 35],
      OCCUPANCY: [0, 2 / 6, 3 / 6],
    });
  });

  it('drops every other sample where they get too many', () => {
    const { collector, insert } = observe({ window: 1, maxWindows: 2 });
    [1, 2, 3, 4, 5].forEach((time) => insert(time, time % 4, 'a'));
    expect(collector.results()).toMatchObject({ TIME: [1, 5, 5], OCCUPANCY: [0, 2 / 6, 2 / 6] });
  });

  it('leaves out a cache while it is out of the network', () => {
    const { network, collector, controller, insert } = observe({ window: 1 });
    insert(1, 0, 'a');
    controller.removeNode(network.node('b'));
    expect(collector.results()).toMatchObject({
      FINAL: 1 / 4,
      PER_NODE_OCCUPANCY: { a: [0, 0.5], b: [0, null], c: [0, 0] },
    });
  });

  it('is null in a network without caches, and has no samples without requests', () => {
    const uncached = new SmallNetwork({ ...FORK, caches: { a: 0, b: 0, c: 0 } });
    const { collector } = observe({ perNode: false }, uncached);
    expect(collector.results()).toEqual({ MEAN: null, FINAL: null, TIME: [], OCCUPANCY: [] });
  });
});
