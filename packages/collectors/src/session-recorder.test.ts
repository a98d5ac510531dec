import { SmallNetwork } from '../test/support/small-network.js';
import { sessionRecorder } from './session-recorder.js';

describe('TEST', () => {
  it('records the last session with names of nodes and contents', () => {
    const network = new SmallNetwork();
    const collector = network.collector(sessionRecorder);
    const controller = network.watchedBy(collector);
    const [r, s] = [network.node('r'), network.node('s')];
    const [a, b] = [network.node('a'), network.node('b')];
    for (const content of [1, 2, 3]) {
      controller.startSession(content, r, content, true);
      controller.putContent(a);
      controller.endSession(false);
    }
    controller.startSession(7, r, 0, true);
    controller.forwardRequestUntilHit(network.view.shortestPath(r, s));
    controller.forwardContentPath(network.view.shortestPath(s, r), 0, 2);
    controller.putContent(b);
    controller.putContent(a);
    controller.forwardContentHop(a, r, false);
    controller.endSession();
    expect(collector.results()).toEqual({
      TIME: 7,
      RECEIVER: 'r',
      CONTENT: '1',
      SERVING_NODE: 's',
      CACHE_HITS: [],
      CACHE_MISSES: ['a', 'b'],
      SERVER_HITS: ['s'],
      REQUEST_HOPS: [
        { FROM: 'r', TO: 'a', MAIN_PATH: true },
        { FROM: 'a', TO: 'b', MAIN_PATH: true },
        { FROM: 'b', TO: 's', MAIN_PATH: true },
      ],
      CONTENT_HOPS: [
        { FROM: 's', TO: 'b', MAIN_PATH: true },
        { FROM: 'b', TO: 'a', MAIN_PATH: true },
        { FROM: 'a', TO: 'r', MAIN_PATH: false },
      ],
      INSERTIONS: [
        { NODE: 'b', CONTENT: '1', EVICTED: null },
        { NODE: 'a', CONTENT: '1', EVICTED: '3' },
      ],
      SUCCESS: true,
    });
  });

  it('names the cache that served a content, and tells a failure', () => {
    const network = new SmallNetwork();
    const collector = network.collector(sessionRecorder);
    const controller = network.watchedBy(collector);
    controller.startSession(1, network.node('r'), 0, true);
    controller.putContent(network.node('b'));
    controller.getContent(network.node('b'));
    controller.endSession(false);
    expect(collector.results()).toMatchObject({
      SERVING_NODE: 'b',
      CACHE_HITS: ['b'],
      SUCCESS: false,
    });
  });

  it('is empty without logged sessions', () => {
    expect(new SmallNetwork().collector(sessionRecorder).results()).toEqual({});
  });
});
