import type { ComponentContext, ComponentDefinition, ParametersOf } from './component.js';
import type { NetworkController } from './network-controller.js';
import type { NetworkView } from './network-view.js';
import type { ParameterSchema } from '../parameters/parameter-schema.js';

/** Decides how a request travels, which caches are asked and where the content is inserted. */
export interface Strategy {
  /**
   * Handles one request from start to end of its session.
   * @param time - Time of the request, in the workload's unit.
   * @param receiver - Node index of the receiver.
   * @param content - Number of the content.
   * @param log - False during warm-up.
   */
  processEvent(time: number, receiver: number, content: number, log: boolean): void;
}

/** A registered caching and routing strategy. */
export interface StrategyFactory<
  Schema extends ParameterSchema = ParameterSchema,
> extends ComponentDefinition<Schema> {
  /** Builds the strategy for one experiment. */
  create(
    view: NetworkView,
    controller: NetworkController,
    parameters: ParametersOf<Schema>,
    context: ComponentContext,
  ): Strategy;
}
