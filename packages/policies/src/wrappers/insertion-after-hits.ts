import { NO_CONTENT, Type, type CachePolicy, type CachePolicyFactory } from '@icarus-sim/core';
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
    return new InsertionAfterHits(context.createPolicy(policy, capacity), k, memory ?? Infinity);
  },
};

/** See {@link insertionAfterHits}; O(1) beside the inner policy. */
export class InsertionAfterHits extends WrappedPolicy {
  private readonly k: number;
  private readonly memory: number;
  /** Insertions asked for of contents that are not held, in the order of the first. */
  private readonly asked = new Map<number, number>();

  /**
   * @param k - Insertions asked for until one is made.
   * @param memory - Most contents remembered.
   */
  constructor(inner: CachePolicy, k: number, memory: number) {
    super(inner);
    this.k = k;
    this.memory = memory;
  }

  put(content: number): number {
    if (this.inner.has(content)) return this.inner.put(content);
    const times = (this.asked.get(content) ?? 0) + 1;
    if (times >= this.k) {
      this.asked.delete(content);
      return this.inner.put(content);
    }
    this.asked.set(content, times);
    if (this.asked.size > this.memory) this.forgetEarliest();
    return NO_CONTENT;
  }

  override clear(): void {
    super.clear();
    this.asked.clear();
  }

  private forgetEarliest(): void {
    for (const content of this.asked.keys()) {
      this.asked.delete(content);
      return;
    }
  }
}
