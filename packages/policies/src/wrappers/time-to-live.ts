import {
  Type,
  type CachePolicy,
  type CachePolicyFactory,
  type SimulatedClock,
} from '@icarus-sim/core';
import { ExpiryList } from './expiry-list.js';
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
    const inner = context.createPolicy(policy, capacity);
    const expiries = new ExpiryList(Math.min(capacity, context.nContents), context.nContents);
    return new TimeToLive(inner, ttl, context.clock, expiries);
  },
};

/** See {@link timeToLive}; O(1), amortised, beside the inner policy. */
export class TimeToLive extends WrappedPolicy {
  private readonly ttl: number;
  private readonly clock: SimulatedClock;
  /** When each content held expires; as all stay equally long, the order is that of insertion. */
  private readonly expiries: ExpiryList;

  /**
   * @param inner - The cache that holds the contents.
   * @param ttl - How long a content stays; at the end of that time it is gone.
   * @param clock - The simulated time.
   * @param expiries - An empty list with room for the capacity of the inner cache.
   */
  constructor(inner: CachePolicy, ttl: number, clock: SimulatedClock, expiries: ExpiryList) {
    super(inner);
    this.ttl = ttl;
    this.clock = clock;
    this.expiries = expiries;
  }

  override get size(): number {
    this.dropExpired();
    return this.inner.size;
  }

  override has(content: number): boolean {
    this.dropExpired();
    return this.inner.has(content);
  }

  override get(content: number): boolean {
    this.dropExpired();
    return this.inner.get(content);
  }

  put(content: number): number {
    this.dropExpired();
    const evicted = this.inner.put(content);
    if (evicted >= 0) this.expiries.delete(evicted);
    if (this.inner.has(content)) this.renew(content);
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
  }

  private renew(content: number): void {
    this.expiries.delete(content);
    if (this.expiries.isFull) this.expiries.retain((other) => this.inner.has(other));
    this.expiries.add(content, this.clock.now + this.ttl);
  }

  private dropExpired(): void {
    while (this.expiries.first <= this.clock.now) this.inner.remove(this.expiries.takeFirst());
  }
}
