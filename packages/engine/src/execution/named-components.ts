import {
  isInputError,
  lookUp,
  parseParameters,
  type ComponentContext,
  type ComponentSpecification,
  type NetworkController,
  type NetworkView,
  type Strategy,
} from '@icarus-sim/core';
import type { NamedCollector } from './experiment-simulation.js';

/**
 * Builds the strategy that a configuration names.
 * @throws InputError where it is unknown or its parameters are not valid.
 */
export function createStrategy(
  specification: ComponentSpecification,
  view: NetworkView,
  controller: NetworkController,
  context: ComponentContext,
): Strategy {
  const { name, ...parameters } = specification;
  const factory = lookUp('strategy', name, 'strategy.name');
  return placedAt('strategy', () => {
    const values = parseParameters(factory.parameters, parameters, '');
    return factory.create(view, controller, values, scoped(context, 'strategy'));
  });
}

/**
 * Builds the collectors that a configuration names, in its order.
 * @throws InputError where one is unknown or its parameters are not valid.
 */
export function createCollectors(
  specifications: readonly ComponentSpecification[],
  view: NetworkView,
  context: ComponentContext,
): NamedCollector[] {
  return specifications.map(({ name, ...parameters }, i) => {
    const factory = lookUp('dataCollector', name, `collectors[${i}]`);
    return placedAt(`collectors[${i}]`, () => {
      const values = parseParameters(factory.parameters, parameters, '');
      const collector = factory.create(view, values, scoped(context, `dataCollector/${name}`));
      return { name, collector };
    });
  });
}

function scoped(context: ComponentContext, scope: string): ComponentContext {
  return {
    random: context.random.within(scope),
    baseDirectory: context.baseDirectory,
    warn: (message) => context.warn(message),
  };
}

function placedAt<Result>(place: string, create: () => Result): Result {
  try {
    return create();
  } catch (error) {
    if (isInputError(error)) throw error.within(place);
    throw error;
  }
}
