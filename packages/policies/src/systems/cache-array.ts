import {
  InputError,
  NO_CONTENT,
  quote,
  Type,
  type CachePolicy,
  type CachePolicyFactory,
  type RandomStream,
} from '@icarus-sim/core';
import { POLICY } from '../wrappers/wrapped-policy.js';
import { CacheSystem } from './cache-system.js';
import { divideCapacity } from './divide-capacity.js';

const parameters = Type.Object({
  nodes: Type.Integer({ default: 2, minimum: 2, description: 'Number of caches in the array' }),
  weights: Type.Optional(
    Type.Array(Type.Number({ minimum: 0 }), {
      description: 'How often each cache is asked, relative to the others; by default equally',
    }),
  ),
  policy: POLICY,
});

function probabilitiesOf(nodes: number, weights: readonly number[] | undefined): number[] {
  if (weights === undefined) return Array.from({ length: nodes }, () => 1 / nodes);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (weights.length === nodes && sum > 0) return weights.map((weight) => weight / sum);
  const allowed = `${nodes} weights, one a cache, not all 0`;
  throw new InputError({ place: 'weights', found: quote(weights), allowed });
}

/**
 * Equal caches side by side: each request goes to one of them at random, in proportion to their
 * weights, and a new content is inserted in the one that was asked.
 *
 * Source: L. Saino, I. Psaras, G. Pavlou, Icarus: a Caching Simulator for Information Centric
 * Networking (ICN), SIMUTOOLS 2014, https://doi.org/10.4108/icst.simutools.2014.254630.
 */
export const cacheArray: CachePolicyFactory<typeof parameters> = {
  description: 'Equal caches side by side; each request goes to one of them at random, by weight.',
  reference: {
    citation:
      'L. Saino, I. Psaras, G. Pavlou, Icarus: a Caching Simulator for Information Centric Networking (ICN), SIMUTOOLS 2014',
    url: 'https://doi.org/10.4108/icst.simutools.2014.254630',
  },
  parameters,
  create(capacity, { nodes, weights, policy }, context) {
    const probabilities = probabilitiesOf(nodes, weights);
    const division = { parts: nodes, partsPlace: 'nodes' };
    const caches = divideCapacity(capacity, division, policy, context);
    return new CacheArray(caches, probabilities, context.random.stream('caches'));
  },
};

/** See {@link cacheArray}; O(caches) beside the policy of the one asked. */
export class CacheArray extends CacheSystem {
  private readonly probabilities: readonly number[];
  private readonly random: RandomStream;
  private asked: CachePolicy | undefined;

  /**
   * @param probabilities - Of each cache to be asked; their sum is 1.
   * @param random - One draw is taken for each request.
   */
  constructor(
    caches: readonly CachePolicy[],
    probabilities: readonly number[],
    random: RandomStream,
  ) {
    super(caches);
    this.probabilities = probabilities;
    this.random = random;
  }

  get(content: number): boolean {
    return this.choose().get(content);
  }

  /** Inserts in the cache last asked; returns what it evicted, where no other holds it. */
  put(content: number): number {
    const evicted = (this.asked ?? this.choose()).put(content);
    return evicted >= 0 && this.has(evicted) ? NO_CONTENT : evicted;
  }

  private choose(): CachePolicy {
    let left = this.random.nextFloat();
    let chosen = 0;
    for (; chosen < this.caches.length - 1; chosen++) {
      left -= this.probabilities[chosen]!;
      if (left < 0) break;
    }
    this.asked = this.caches[chosen]!;
    return this.asked;
  }
}
