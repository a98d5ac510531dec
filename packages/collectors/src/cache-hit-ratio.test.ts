import { SmallNetwork } from '../test/support/small-network.js';
import { cacheHitRatio } from './cache-hit-ratio.js';

/** Content 0 is served by `a`, by `c` off its path, and twice by `s`; content 2 by `c` on its path. */
function observe(options: Record<string, boolean>) {
  const network = new SmallNetwork();
  const collector = network.collector(cacheHitRatio, options);
  const serve = (content: number, event: 'cacheHit' | 'serverHit', node: string): void => {
    collector.startSession?.(0, network.node('r'), content);
    collector[event]?.(network.node(node));
    collector.endSession?.(true);
  };
  serve(0, 'cacheHit', 'a');
  serve(0, 'cacheHit', 'c');
  serve(0, 'serverHit', 's');
  serve(0, 'serverHit', 's');
  serve(2, 'cacheHit', 'c');
  return collector.results();
}

describe('CACHE_HIT_RATIO', () => {
  it('by default gives the hit ratio and the shares of caches and sources with hits', () => {
    expect(observe({})).toEqual({
      MEAN: 3 / 5,
      PER_NODE_CACHE_HIT_RATIO: { a: 1 / 5, c: 2 / 5 },
      PER_NODE_SERVER_HIT_RATIO: { s: 2 / 5 },
    });
  });

  it('gives the hit ratio only without perNode', () => {
    expect(observe({ perNode: false })).toEqual({ MEAN: 3 / 5 });
  });

  it('tells hits off the path to the source of their content', () => {
    expect(observe({ perNode: false, offPathHits: true })).toEqual({
      MEAN: 3 / 5,
      MEAN_ON_PATH: 2 / 5,
      MEAN_OFF_PATH: 1 / 5,
    });
  });

  it('gives the hit ratio of each content that was asked for', () => {
    expect(observe({ perNode: false, contentHits: true })).toEqual({
      MEAN: 3 / 5,
      PER_CONTENT: { 1: 1 / 2, 3: 1 },
    });
  });

  it('is null where nothing was served', () => {
    const collector = new SmallNetwork().collector(cacheHitRatio, { offPathHits: true });
    expect(collector.results()).toEqual({
      MEAN: null,
      MEAN_ON_PATH: null,
      MEAN_OFF_PATH: null,
      PER_NODE_CACHE_HIT_RATIO: {},
      PER_NODE_SERVER_HIT_RATIO: {},
    });
  });

  it('takes every hit for off-path while the source is out of the network', () => {
    const network = new SmallNetwork();
    const collector = network.collector(cacheHitRatio, { offPathHits: true });
    const controller = network.watchedBy(collector);
    controller.startSession(0, network.node('r'), 0, true);
    controller.putContent(network.node('a'));
    controller.removeNode(network.node('s'));
    controller.getContent(network.node('a'));
    controller.endSession();
    expect(collector.results()).toMatchObject({ MEAN_ON_PATH: 0, MEAN_OFF_PATH: 1 });
  });
});
