import type { ComponentContext, ComponentDefinition, ParametersOf } from './component.js';
import type { Topology } from './topology.js';
import type { ParameterSchema } from '../parameters/parameter-schema.js';

/** A registered way of dividing a cache budget among the nodes of a network. */
export interface CachePlacement<
  Schema extends ParameterSchema = ParameterSchema,
> extends ComponentDefinition<Schema> {
  /** False for a placement that needs neither `networkCache` nor `cacheBudget`. */
  readonly needsBudget?: boolean;
  /**
   * Sets the cache sizes of the topology's nodes.
   * @param topology - The network, changed in place.
   * @param cacheBudget - Total size of all caches, in contents.
   */
  place(
    topology: Topology,
    cacheBudget: number,
    parameters: ParametersOf<Schema>,
    context: ComponentContext,
  ): void | Promise<void>;
}
