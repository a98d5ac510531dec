import {
  NO_PARAMETERS,
  type NetworkController,
  type NetworkView,
  type Strategy,
  type StrategyFactory,
} from '@icarus-sim/core';

/** Every request is served by the source and nothing is cached: what caching is compared with. */
export const noCache: StrategyFactory<typeof NO_PARAMETERS> = {
  description: 'Every request goes to the source and nothing is cached: the baseline.',
  parameters: NO_PARAMETERS,
  create(view, controller) {
    return new NoCache(view, controller);
  },
};

class NoCache implements Strategy {
  constructor(
    private readonly view: NetworkView,
    private readonly controller: NetworkController,
  ) {}

  processEvent(time: number, receiver: number, content: number, log: boolean): void {
    const { view, controller } = this;
    controller.startSession(time, receiver, content, log);
    const source = view.contentSource(content);
    controller.forwardRequestPath(view.shortestPath(receiver, source));
    controller.getContent(source);
    controller.forwardContentPath(view.shortestPath(source, receiver));
    controller.endSession();
  }
}
