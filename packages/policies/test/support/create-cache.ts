import {
  lookUp,
  parseParameters,
  RandomStreams,
  type CachePolicy,
  type CachePolicyContext,
  type ComponentSpecification,
  type SimulatedClock,
} from '@icarus-sim/core';
import '../../src/index.js';

/** What a test may say about the surroundings of a cache. */
export interface Surroundings {
  readonly nContents?: number;
  readonly drawSeed?: number;
  readonly future?: Int32Array;
  readonly clock?: SimulatedClock;
}

/**
 * Builds a registered policy as an engine does.
 * @param specification - Its name and parameters.
 */
export function createCache(
  specification: ComponentSpecification,
  capacity: number,
  surroundings: Surroundings = {},
): CachePolicy {
  const { nContents = 1000, drawSeed, future, clock = { now: 0 } } = surroundings;
  const random = RandomStreams.of(1, 1, drawSeed).within('cachePolicy/cache/n');
  let parts = 0;
  const context: CachePolicyContext = {
    random,
    baseDirectory: '.',
    warn: () => undefined,
    nContents,
    node: 'n',
    clock,
    createPolicy: (inner, size) =>
      create(inner, size, { ...context, random: random.within(`part/${++parts}`) }),
    ...(future && { future }),
  };
  return create(specification, capacity, context);
}

function create(
  { name, ...parameters }: { readonly name: string },
  capacity: number,
  context: CachePolicyContext,
): CachePolicy {
  const factory = lookUp('cachePolicy', name, 'name');
  return factory.create(capacity, parseParameters(factory.parameters, parameters, ''), context);
}
