import { NO_CONTENT, Type, type CachePolicy, type CachePolicyFactory } from '@icarus-sim/core';
import { createRequestMemory, type RequestMemory } from './request-memory.js';
import { POLICY, WrappedPolicy } from './wrapped-policy.js';

const parameters = Type.Object({
  k: Type.Integer({
    default: 2,
    minimum: 1,
    description: 'Insertions asked for until one is made',
  }),
  memory: Type.Optional(
    Type.Integer({
      minimum: 1,
      description: 'Most contents remembered, the earliest forgotten first; by default all',
    }),
  ),
  policy: POLICY,
});

/**
 * Inserts a content only when that is asked for the k-th time, so that contents requested once
 * never get in. How often is remembered for a limited number of contents, or for all.
 *
 * Source: T. Johnson, D. Shasha, 2Q: A Low Overhead High Performance Buffer Management Replacement
 * Algorithm, VLDB 1994 (the filter by a first request).
 */
export const insertionAfterHits: CachePolicyFactory<typeof parameters> = {
  description: 'Another policy into which a content is inserted only when asked for the k-th time.',
  reference: {
    citation:
      'T. Johnson, D. Shasha, 2Q: A Low Overhead High Performance Buffer Management Replacement Algorithm, VLDB 1994',
  },
  parameters,
  create(capacity, { k, memory, policy }, context) {
    const inner = context.createPolicy(policy, capacity);
    const asked = createRequestMemory(context.nContents, capacity, memory);
    return new InsertionAfterHits(inner, k, asked);
  },
};

/** See {@link insertionAfterHits}; O(1) beside the inner policy. */
export class InsertionAfterHits extends WrappedPolicy {
  private readonly k: number;
  /** Insertions asked for of contents that were not held. */
  private readonly asked: RequestMemory;

  /**
   * @param inner - The cache that holds the contents.
   * @param k - Insertions asked for until one is made.
   * @param asked - An empty memory.
   */
  constructor(inner: CachePolicy, k: number, asked: RequestMemory) {
    super(inner);
    this.k = k;
    this.asked = asked;
  }

  put(content: number): number {
    if (this.inner.has(content)) return this.inner.put(content);
    const times = this.asked.timesOf(content) + 1;
    if (times < this.k) return this.postpone(content, times);
    if (times > 1) this.asked.forget(content);
    return this.inner.put(content);
  }

  override clear(): void {
    super.clear();
    this.asked.clear();
  }

  private postpone(content: number, times: number): number {
    this.asked.remember(content, times);
    return NO_CONTENT;
  }
}
