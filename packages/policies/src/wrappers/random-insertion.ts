import {
  NO_CONTENT,
  Type,
  type CachePolicy,
  type CachePolicyFactory,
  type RandomStream,
} from '@icarus-sim/core';
import { POLICY, WrappedPolicy } from './wrapped-policy.js';

const parameters = Type.Object({
  p: Type.Number({ default: 0.2, minimum: 0, maximum: 1, description: 'Probability of insertion' }),
  policy: POLICY,
});

/**
 * Inserts a new content with a fixed probability only, so that contents requested once seldom get
 * in. With LRU inside it is known as q-LRU.
 *
 * Source: V. Martina, M. Garetto, E. Leonardi, A Unified Approach to the Performance Analysis of
 * Caching Systems, INFOCOM 2014, https://doi.org/10.1109/INFOCOM.2014.6848145.
 */
export const randomInsertion: CachePolicyFactory<typeof parameters> = {
  description: 'Another policy into which a new content is inserted with probability p only.',
  reference: {
    citation:
      'V. Martina, M. Garetto, E. Leonardi, A Unified Approach to the Performance Analysis of Caching Systems, INFOCOM 2014',
    url: 'https://doi.org/10.1109/INFOCOM.2014.6848145',
  },
  parameters,
  create(capacity, { p, policy }, context) {
    const inner = context.createPolicy(policy, capacity);
    return new RandomInsertion(inner, p, context.random.stream('insertions'));
  },
};

/** See {@link randomInsertion}; O(1) beside the inner policy. */
export class RandomInsertion extends WrappedPolicy {
  private readonly p: number;
  private readonly random: RandomStream;

  /**
   * @param p - Probability of insertion.
   * @param random - One draw is taken for each content that isn't held.
   */
  constructor(inner: CachePolicy, p: number, random: RandomStream) {
    super(inner);
    this.p = p;
    this.random = random;
  }

  put(content: number): number {
    if (this.inner.has(content)) return this.inner.put(content);
    return this.random.nextFloat() < this.p ? this.inner.put(content) : NO_CONTENT;
  }
}
