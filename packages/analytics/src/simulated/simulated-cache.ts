import {
  RandomStreams,
  type CachePolicy,
  type ComponentContext,
  type ComponentSpecification,
} from '@icarus-sim/core';
import { CacheFactory, IntegerCatalogue } from '@icarus-sim/engine';

/** How a cache is simulated. */
export interface SimulationOptions {
  /** Number of leading requests that fill the cache and are not measured. */
  readonly nWarmup: number;
  /** Number of requests measured after the warm-up. */
  readonly nMeasured: number;
  /** Seed of the requests and of policies that draw; 1 where it isn't given. */
  readonly seed?: number;
}

/** A cache to simulate. */
export interface SimulatedCache {
  /** The eviction policy with its parameters, such as `{ name: 'SLRU', segments: 3 }`. */
  readonly policy: ComponentSpecification;
  /** Size in contents, at least 1. */
  readonly cacheSize: number;
}

/** Builds simulated caches over one catalogue; each draws random numbers of its own. */
export class CacheBuilder {
  readonly random: RandomStreams;
  readonly #nContents: number;

  constructor(nContents: number, seed = 1) {
    this.#nContents = nContents;
    this.random = RandomStreams.of(seed, 1);
  }

  /**
   * Builds an empty cache.
   * @param node - Tells caches apart that are simulated together.
   * @returns A function that serves a request and says whether the cache held the content; where it
   * didn't, it is given it.
   * @throws InputError where the policy is unknown or does not accept its parameters.
   */
  serve({ policy, cacheSize }: SimulatedCache, node = 'cache'): (content: number) => boolean {
    const context: ComponentContext = {
      random: this.random,
      baseDirectory: '.',
      warn: () => undefined,
    };
    const factory = new CacheFactory(policy, new IntegerCatalogue(this.#nContents), context);
    const cache: CachePolicy = factory.create(node, cacheSize, 'cache');
    return (content) => {
      factory.clock.now++;
      if (cache.get(content)) return true;
      cache.put(content);
      return false;
    };
  }
}
