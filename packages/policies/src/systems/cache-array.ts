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

function checkedWeights(nodes: number, weights: readonly number[] | undefined): readonly number[] {
  if (weights === undefined) return Array.from({ length: nodes }, () => 1);
  if (weights.length === nodes && weights.some((weight) => weight > 0)) return weights;
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
    const checked = checkedWeights(nodes, weights);
    const division = { parts: nodes, partsPlace: 'nodes' };
    const caches = divideCapacity(capacity, division, policy, context);
    return new CacheArray(caches, checked, context.random.stream('caches'));
  },
};

/** See {@link cacheArray}; `get` is O(log caches) beside the policy of the one asked. */
export class CacheArray extends CacheSystem {
  /** Sum of the weights up to each cache. */
  private readonly cumulative: Float64Array;
  private readonly random: RandomStream;
  private asked: CachePolicy | undefined;

  /**
   * @param weights - How often each cache is asked, relative to the others; not all 0.
   * @param random - One draw is taken for each request.
   */
  constructor(caches: readonly CachePolicy[], weights: readonly number[], random: RandomStream) {
    super(caches);
    let sum = 0;
    this.cumulative = Float64Array.from(weights, (weight) => (sum += weight));
    this.random = random;
  }

  get(content: number): boolean {
    return this.choose().get(content);
  }

  /** Inserts in the cache last asked, or a random one where none was. */
  put(content: number): number {
    return this.insertInto(this.asked ?? this.choose(), content, NO_CONTENT);
  }

  override clear(): void {
    super.clear();
    this.asked = undefined;
  }

  private choose(): CachePolicy {
    const cumulative = this.cumulative;
    let low = 0;
    let high = cumulative.length - 1;
    const mark = this.random.nextFloat() * cumulative[high]!;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (mark < cumulative[middle]!) high = middle;
      else low = middle + 1;
    }
    this.asked = this.caches[low]!;
    return this.asked;
  }
}
