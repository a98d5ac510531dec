import {
  Type,
  type NetworkController,
  type NetworkView,
  type RandomStream,
  type Strategy,
  type StrategyFactory,
} from '@icarus-sim/core';

const parameters = Type.Object({
  p: Type.Number({
    description: 'Probability that a cache takes a copy',
    default: 0.5,
    minimum: 0,
    maximum: 1,
  }),
});

/**
 * The request goes towards the source until a cache has the content; on the way back each cache
 * takes a copy with probability p. Replace this by the idea of your strategy and its source.
 */
export const myPlugin: StrategyFactory<typeof parameters> = {
  description: 'Each cache on the way back takes a copy with probability p.',
  parameters,
  create(view, controller, { p }, { random }) {
    return new MyPlugin(view, controller, p, random.stream('insertions'));
  },
};

class MyPlugin implements Strategy {
  private readonly view: NetworkView;
  private readonly controller: NetworkController;
  private readonly p: number;
  private readonly coin: RandomStream;

  constructor(view: NetworkView, controller: NetworkController, p: number, coin: RandomStream) {
    this.view = view;
    this.controller = controller;
    this.p = p;
    this.coin = coin;
  }

  processEvent(time: number, receiver: number, content: number, log: boolean): void {
    const { view, controller } = this;
    controller.startSession(time, receiver, content, log);
    const request = view.shortestPath(receiver, view.contentSource(content));
    const position = controller.forwardRequestUntilHit(request);
    const back = view.shortestPath(request.nodes[position] ?? -1, receiver);
    controller.forwardContentPath(back);
    // The first node of the way back is the one that serves.
    for (const i of back.caches) {
      if (i > 0 && this.coin.nextFloat() < this.p) controller.putContent(back.nodes[i] ?? -1);
    }
    controller.endSession();
  }
}
