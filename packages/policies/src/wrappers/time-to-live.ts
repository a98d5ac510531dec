import FlatQueue from 'flatqueue';
import {
  Type,
  type CachePolicy,
  type CachePolicyFactory,
  type SimulatedClock,
} from '@icarus-sim/core';
import { POLICY, WrappedPolicy } from './wrapped-policy.js';

const parameters = Type.Object({
  ttl: Type.Number({
    exclusiveMinimum: 0,
    unit: 'the workload’s unit of time',
    description: 'How long a content stays after its insertion',
  }),
  policy: POLICY,
});

/**
 * Drops a content when a fixed time has passed since it was last inserted; until then the inner
 * policy decides. Time is that of the simulation.
 *
 * Source: N. Choungmo Fofack, P. Nain, G. Neglia, D. Towsley, Performance Evaluation of Hierarchical
 * TTL-based Cache Networks, Computer Networks 65, 2014, https://doi.org/10.1016/j.comnet.2014.03.006.
 */
export const timeToLive: CachePolicyFactory<typeof parameters> = {
  description: 'Another policy whose contents expire a fixed time after their insertion.',
  reference: {
    citation:
      'N. Choungmo Fofack, P. Nain, G. Neglia, D. Towsley, Performance Evaluation of Hierarchical TTL-based Cache Networks, Computer Networks 65, 2014',
    url: 'https://doi.org/10.1016/j.comnet.2014.03.006',
  },
  parameters,
  create(capacity, { ttl, policy }, context) {
    return new TimeToLive(context.createPolicy(policy, capacity), ttl, context.clock);
  },
};

/** See {@link timeToLive}; O(log size) amortised beside the inner policy. */
export class TimeToLive extends WrappedPolicy {
  private readonly ttl: number;
  private readonly clock: SimulatedClock;
  private readonly expiries = new Map<number, number>();
  /** Contents by expiry; entries of contents inserted anew or gone since are stale. */
  private readonly queue = new FlatQueue<number>();

  /**
   * @param ttl - How long a content stays.
   * @param clock - The simulated time.
   */
  constructor(inner: CachePolicy, ttl: number, clock: SimulatedClock) {
    super(inner);
    this.ttl = ttl;
    this.clock = clock;
  }

  override get size(): number {
    this.dropExpired();
    return this.inner.size;
  }

  override has(content: number): boolean {
    return this.inner.has(content) && this.isAlive(content);
  }

  override get(content: number): boolean {
    this.dropExpired();
    return this.inner.get(content);
  }

  put(content: number): number {
    this.dropExpired();
    const evicted = this.inner.put(content);
    if (evicted >= 0) this.expiries.delete(evicted);
    if (this.inner.has(content)) {
      const expiry = this.clock.now + this.ttl;
      this.expiries.set(content, expiry);
      this.queue.push(content, expiry);
    }
    return evicted;
  }

  override remove(content: number): boolean {
    this.dropExpired();
    this.expiries.delete(content);
    return this.inner.remove(content);
  }

  override position(content: number): number {
    this.dropExpired();
    return this.inner.position(content);
  }

  override dump(): number[] {
    this.dropExpired();
    return this.inner.dump();
  }

  override clear(): void {
    super.clear();
    this.expiries.clear();
    this.queue.clear();
  }

  private isAlive(content: number): boolean {
    return (this.expiries.get(content) ?? -Infinity) > this.clock.now;
  }

  private dropExpired(): void {
    for (
      let expiry = this.queue.peekValue();
      expiry !== undefined && expiry <= this.clock.now;
      expiry = this.queue.peekValue()
    ) {
      const content = this.queue.pop();
      if (content === undefined || this.expiries.get(content) !== expiry) continue;
      this.expiries.delete(content);
      this.inner.remove(content);
    }
  }
}
