import { SmallNetwork } from '../test/support/small-network.js';
import { linkLoad } from './link-load.js';

function observe(options: Record<string, number> = {}) {
  const network = new SmallNetwork();
  const collector = network.collector(linkLoad, options);
  const controller = network.watchedBy(collector);
  const path = network.view.shortestPath(network.node('r'), network.node('s'));
  const back = network.view.shortestPath(network.node('s'), network.node('r'));
  const at = (time: number, send: () => void): void => {
    controller.startSession(time, network.node('r'), 0, true);
    send();
    controller.endSession();
  };
  return { network, collector, controller, path, back, at };
}

describe('LINK_LOAD', () => {
  it('spreads the bytes of each directed link over the time of the logged requests', () => {
    const { collector, controller, path, back, at } = observe();
    at(100, () => {
      controller.forwardRequestPath(path, 0, 2);
      controller.forwardContentPath(back, 1, 3);
    });
    at(110, () => {
      controller.forwardRequestPath(path);
      controller.forwardContentPath(back, 0, 1, false);
    });
    expect(collector.results()).toEqual({
      MEAN_INTERNAL: (2 * 30 + 2 * 150) / 4,
      MEAN_EXTERNAL: (15 + 150) / 2,
      PER_LINK_INTERNAL: { 'r->a': 30, 'a->b': 30, 'b->a': 150, 'a->r': 150 },
      PER_LINK_EXTERNAL: { 'b->s': 15, 's->b': 150 },
    });
  });

  it('takes the sizes of messages as parameters', () => {
    const { collector, controller, path, back, at } = observe({ requestSize: 1, contentSize: 10 });
    at(0, () => controller.forwardRequestPath(path, 0, 1));
    at(2, () => controller.forwardContentPath(back, 2, 3));
    expect(collector.results()).toMatchObject({ PER_LINK_INTERNAL: { 'r->a': 0.5, 'a->r': 5 } });
  });

  it('counts single hops on the same links as paths', () => {
    const { network, collector, controller, path, at } = observe();
    at(0, () => controller.forwardRequestPath(path, 0, 1));
    at(1, () => controller.forwardRequestHop(network.node('r'), network.node('a')));
    expect(collector.results()).toMatchObject({ PER_LINK_INTERNAL: { 'r->a': 300 } });
  });

  it('is 0 where no link of a type was used, without requests too', () => {
    const { collector } = observe();
    expect(collector.results()).toEqual({
      MEAN_INTERNAL: 0,
      MEAN_EXTERNAL: 0,
      PER_LINK_INTERNAL: {},
      PER_LINK_EXTERNAL: {},
    });
  });

  it('is null on links that were used in no time', () => {
    const { collector, controller, path, at } = observe();
    at(5, () => controller.forwardRequestPath(path, 0, 1));
    expect(collector.results()).toEqual({
      MEAN_INTERNAL: null,
      MEAN_EXTERNAL: 0,
      PER_LINK_INTERNAL: { 'r->a': null },
      PER_LINK_EXTERNAL: {},
    });
  });

  it('knows the type of a link that was removed since the path was computed', () => {
    const { network, collector, controller, path, at } = observe();
    controller.removeLink(network.node('b'), network.node('s'));
    at(0, () => controller.forwardRequestPath(path));
    at(1, () => undefined);
    expect(collector.results()).toMatchObject({ PER_LINK_EXTERNAL: { 'b->s': 150 } });
  });

  it('knows the type of a link that was moved', () => {
    const { network, collector, controller, at } = observe();
    const source = network.node('s');
    controller.rewireLink(network.node('b'), source, network.node('a'), source);
    const moved = network.view.shortestPath(network.node('r'), source);
    at(0, () => controller.forwardRequestPath(moved));
    at(1, () => undefined);
    expect(collector.results()).toMatchObject({
      PER_LINK_INTERNAL: { 'r->a': 150 },
      PER_LINK_EXTERNAL: { 'a->s': 150 },
    });
  });

  it('keeps counting as more and more paths are met', () => {
    const { collector, path, at } = observe();
    at(0, () => {
      for (let id = 0; id < 5000; id++) collector.requestPath?.({ ...path, id }, 0, 3, true);
      collector.requestPath?.(path, 0, 3, true);
    });
    at(150, () => undefined);
    expect(collector.results()).toMatchObject({ MEAN_INTERNAL: 5001, MEAN_EXTERNAL: 5001 });
  });
});
