import fc from 'fast-check';
import type { DataCollector, NetworkView } from '@icarus-sim/core';
import { cacheHitRatio, latency, linkLoad, pathStretch } from '../src/index.js';
import { expectClose, expectSurvivesJson } from './support/expect-close.js';
import { HopLatency, HopLinkLoad, HopPathStretch } from './support/hop-level-collectors.js';
import { networks, play, sessionLists } from './support/random-sessions.js';
import { SmallNetwork } from './support/small-network.js';

/** Plays random sessions to a collector and to its obvious implementation. */
function compare(
  create: (network: SmallNetwork) => DataCollector,
  createObvious: (view: NetworkView) => DataCollector,
): void {
  fc.assert(
    fc.property(networks, sessionLists, (description, sessions) => {
      const network = new SmallNetwork(description);
      const collector = create(network);
      const obvious = createObvious(network.view);
      play(network, network.watchedBy(collector, obvious), sessions);
      const results = collector.results();
      expectClose(results, obvious.results());
      expectSurvivesJson(results);
    }),
    { numRuns: 300 },
  );
}

describe('for random sessions on a changing network, path events give the results of hops', () => {
  it('in LATENCY', () => {
    compare(
      (network) => network.collector(latency, { cdf: true }),
      (view) => new HopLatency(view),
    );
  });

  it('in LINK_LOAD', () => {
    compare(
      (network) => network.collector(linkLoad),
      (view) => new HopLinkLoad(view),
    );
  });

  it('in PATH_STRETCH', () => {
    compare(
      (network) => network.collector(pathStretch, { cdf: true }),
      (view) => new HopPathStretch(view),
    );
  });
});

describe('for random sessions on a changing network, CACHE_HIT_RATIO', () => {
  it('has shares that add up', () => {
    fc.assert(
      fc.property(networks, sessionLists, (description, sessions) => {
        const network = new SmallNetwork(description);
        const collector = network.collector(cacheHitRatio, { offPathHits: true });
        play(network, network.watchedBy(collector), sessions);
        const results = collector.results();
        expectSurvivesJson(results);
        if (results['MEAN'] === null) return;
        const perCache = Object.values(results['PER_NODE_CACHE_HIT_RATIO'] ?? {});
        const perSource = Object.values(results['PER_NODE_SERVER_HIT_RATIO'] ?? {});
        const sum = (shares: unknown[]): number =>
          shares.reduce<number>((all, share) => all + Number(share), 0);
        expect(sum(perCache)).toBeCloseTo(Number(results['MEAN']), 12);
        expect(sum([...perCache, ...perSource])).toBeCloseTo(1, 12);
        expect(sum([results['MEAN_ON_PATH'], results['MEAN_OFF_PATH']])).toBeCloseTo(sum(perCache), 12);
      }),
      { numRuns: 200 },
    );
  });
});
