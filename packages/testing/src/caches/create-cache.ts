import {
  lookUp,
  parseParameters,
  RandomStreams,
  type CachePolicy,
  type CachePolicyContext,
  type CachePolicyFactory,
  type ComponentSpecification,
  type ParameterSchema,
  type SimulatedClock,
} from '@icarus-sim/core';

/** What a test may say about the surroundings of a cache. */
export interface CacheSurroundings {
  /** Number of contents in the catalogue, by default 1000. */
  readonly nContents?: number;
  /** Streams of random numbers, by default those of an experiment with seed 1. */
  readonly random?: RandomStreams;
  /** Where given, the cache draws from one generator with a known sequence. */
  readonly drawSeed?: number;
  /** What the cache will be asked for, for policies that must know. */
  readonly future?: Int32Array;
  readonly clock?: SimulatedClock;
}

/** The streams of one cache of an experiment. */
export function cacheStreams(drawSeed?: number): RandomStreams {
  return RandomStreams.of(1, 1, drawSeed).within('cachePolicy/cache/n');
}

/**
 * Builds a cache as an engine does.
 * @param factory - The policy, registered or not.
 * @param parameters - Its parameters; defaults are filled in.
 * @param capacity - In contents, at least 1.
 * @throws InputError where the parameters are not valid.
 */
export function createCacheOf<Schema extends ParameterSchema>(
  factory: CachePolicyFactory<Schema>,
  parameters: Readonly<Record<string, unknown>>,
  capacity: number,
  surroundings: CacheSurroundings = {},
): CachePolicy {
  const { nContents = 1000, drawSeed, future, clock = { now: 0 } } = surroundings;
  const random = surroundings.random ?? cacheStreams(drawSeed);
  let parts = 0;
  const context: CachePolicyContext = {
    random,
    baseDirectory: '.',
    warn: () => undefined,
    nContents,
    node: 'n',
    clock,
    createPolicy: ({ name, ...inner }, size) => {
      const part = random.within(`part/${++parts}`);
      const policy = lookUp('cachePolicy', name, 'name');
      return createCacheOf(policy, inner, size, {
        ...surroundings,
        nContents,
        clock,
        random: part,
      });
    },
    ...(future && { future }),
  };
  return factory.create(capacity, parseParameters(factory.parameters, parameters, ''), context);
}

/**
 * Builds a cache with a registered policy.
 * @param specification - Name of the policy and its parameters, as in a configuration.
 * @param capacity - In contents, at least 1.
 * @throws InputError where the name is unknown or the parameters are not valid.
 */
export function createCache(
  { name, ...parameters }: ComponentSpecification,
  capacity: number,
  surroundings: CacheSurroundings = {},
): CachePolicy {
  const factory = lookUp('cachePolicy', name, 'name');
  return createCacheOf(factory, parameters, capacity, surroundings);
}
