import { SmallNetwork, testContext } from '../test/support/small-network.js';
import { latency } from './latency.js';

describe('LATENCY', () => {
  function observe() {
    const network = new SmallNetwork();
    const collector = network.collector(latency, { cdf: true });
    const controller = network.watchedBy(collector);
    const [r, a, s] = [network.node('r'), network.node('a'), network.node('s')];
    return { controller, collector, view: network.view, r, a, s };
  }

  it('adds the delays of request and content on the main path', () => {
    const { controller, collector, view, r, a, s } = observe();
    const path = view.shortestPath(r, s);
    controller.startSession(0, r, 0, true);
    controller.forwardRequestPath(path, 0, 1);
    controller.forwardRequestPath(path, 1, 3);
    controller.forwardRequestPath(path, 1, 2, false);
    controller.forwardContentPath(view.shortestPath(s, a));
    controller.forwardContentHop(a, r);
    controller.forwardContentHop(r, a, false);
    controller.endSession();
    expect(collector.results()).toEqual({ MEAN: 26, CDF: [[26], [1]] });
  });

  it('means the sessions that delivered the content', () => {
    const { controller, collector, r, a } = observe();
    for (const [hops, success] of [
      [1, true],
      [3, true],
      [9, false],
      [1, true],
    ] as const) {
      controller.startSession(0, r, 0, true);
      for (let hop = 0; hop < hops; hop++) controller.forwardRequestHop(r, a);
      controller.endSession(success);
    }
    expect(collector.results()).toEqual({
      MEAN: 5 / 3,
      CDF: [
        [1, 3],
        [2 / 3, 1],
      ],
    });
  });

  it('has no CDF unless asked for, and no mean without sessions', () => {
    expect(new SmallNetwork().collector(latency).results()).toEqual({ MEAN: null });
  });

  it('warns where its CDF had to round', () => {
    const warnings: string[] = [];
    const network = new SmallNetwork();
    const collector = network.collector(latency, { cdf: true }, testContext(warnings));
    const nodes = [network.node('r'), network.node('a')];
    for (let id = 0; id < 70_000; id++) {
      const path = {
        id,
        nodes,
        hops: 1,
        caches: nodes,
        cacheNodes: nodes,
        delays: [0, 1 + id / 1e6],
      };
      collector.startSession?.(id, 0, 0);
      collector.requestPath?.(path, 0, 1, true);
      collector.endSession?.(true);
    }
    collector.results();
    expect(warnings).toEqual([expect.stringContaining('LATENCY.CDF')]);
  });
});
