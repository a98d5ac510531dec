import {
  lookUp,
  parseParameters,
  RandomStreams,
  type CachePolicy,
  type CachePolicyContext,
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
  { name, ...parameters }: { readonly name: string },
  capacity: number,
  surroundings: Surroundings = {},
): CachePolicy {
  const { nContents = 1000, drawSeed, future, clock = { now: 0 } } = surroundings;
  const context: CachePolicyContext = {
    random: RandomStreams.of(1, 1, drawSeed).within('cachePolicy/cache/n'),
    baseDirectory: '.',
    warn: () => undefined,
    nContents,
    node: 'n',
    clock,
    createPolicy: (inner, size) => createCache(inner, size, { ...surroundings, clock }),
    ...(future && { future }),
  };
  const factory = lookUp('cachePolicy', name, '');
  return factory.create(capacity, parseParameters(factory.parameters, parameters, ''), context);
}
