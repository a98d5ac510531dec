import { SmallNetwork } from '../test/support/small-network.js';
import { pathStretch } from './path-stretch.js';

function observe(cdf = false) {
  const network = new SmallNetwork();
  const collector = network.collector(pathStretch, { cdf });
  const controller = network.watchedBy(collector);
  const [r, a] = [network.node('r'), network.node('a')];
  /** One session for content 0, whose source is 3 hops away, with as many hops as given. */
  const session = (requestHops: number, contentHops: number, success = true): void => {
    controller.startSession(0, r, 0, true);
    for (let hop = 0; hop < requestHops; hop++) controller.forwardRequestHop(r, a, hop === 0);
    for (let hop = 0; hop < contentHops; hop++) controller.forwardContentHop(a, r, hop === 0);
    controller.endSession(success);
  };
  return { network, collector, controller, session };
}

describe('PATH_STRETCH', () => {
  it('divides all hops by those of the shortest path to the source', () => {
    const { collector, session } = observe();
    session(3, 3);
    session(6, 3);
    session(1, 1);
    expect(collector.results()).toEqual({
      MEAN: expect.closeTo((1 + 9 / 6 + 2 / 6) / 3, 12),
      MEAN_REQUEST: expect.closeTo((1 + 2 + 1 / 3) / 3, 12),
      MEAN_CONTENT: expect.closeTo((1 + 1 + 1 / 3) / 3, 12),
    });
  });

  it('leaves out sessions that failed', () => {
    const { collector, session } = observe();
    session(3, 3);
    session(9, 0, false);
    expect(collector.results()).toMatchObject({ MEAN: 1 });
  });

  it('has a distribution for requests, contents and both on demand', () => {
    const { collector, session } = observe(true);
    session(3, 3);
    session(6, 3);
    expect(collector.results()).toMatchObject({
      CDF: [
        [1, 1.5],
        [0.5, 1],
      ],
      CDF_REQUEST: [
        [1, 2],
        [0.5, 1],
      ],
      CDF_CONTENT: [[1], [1]],
    });
  });

  it('leaves out sessions without a way to the source', () => {
    const { network, collector, controller, session } = observe(true);
    controller.removeLink(network.node('a'), network.node('b'));
    session(1, 1);
    controller.restoreLink(network.node('a'), network.node('b'));
    controller.removeNode(network.node('s'));
    session(1, 1);
    expect(collector.results()).toEqual({
      MEAN: null,
      MEAN_REQUEST: null,
      MEAN_CONTENT: null,
      CDF: [[], []],
      CDF_REQUEST: [[], []],
      CDF_CONTENT: [[], []],
    });
  });
});
