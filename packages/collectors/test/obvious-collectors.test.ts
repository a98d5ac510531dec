import fc from 'fast-check';
import type { DataCollector, NetworkView } from '@icarus-sim/core';
import { cacheHitRatio, latency, linkLoad, pathStretch } from '../src/index.js';
import { expectClose, expectSurvivesJson } from './support/expect-close.js';
import {
  HopLatency,
  HopLinkLoad,
  HopPathStretch,
  ListedHits,
} from './support/obvious-collectors.js';
import { networks, sessionLists, SessionPlayer } from './support/random-sessions.js';
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
      new SessionPlayer(network, network.watchedBy(collector, obvious)).play(sessions);
      const results = collector.results();
      expectClose(results, obvious.results());
      expectSurvivesJson(results);
    }),
    { numRuns: 300 },
  );
}

describe('for random sessions on a changing network, results are those of an obvious implementation', () => {
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

  it('in CACHE_HIT_RATIO', () => {
    compare(
      (network) => network.collector(cacheHitRatio, { offPathHits: true, contentHits: true }),
      (view) => new ListedHits(view),
    );
  });
});
