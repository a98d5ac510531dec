import type { CachePolicy } from '@icarus-sim/core';

/** A key with the value kept for it. */
export interface KeyValue<Value> {
  readonly key: number;
  readonly value: Value;
}

/**
 * A cache of values around an eviction policy, which only knows their keys. For programs that use
 * policies as a library; in a simulation contents have no values.
 */
export class KeyValueCache<Value extends NonNullable<unknown> | null> {
  readonly #policy: CachePolicy;
  readonly #values = new Map<number, Value>();

  /** @param policy - An empty cache, used by nobody else. */
  constructor(policy: CachePolicy) {
    this.#policy = policy;
  }

  /** Number of values held. */
  get size(): number {
    return this.#policy.size;
  }

  /** Whether there is a value for a key, without any effect on the policy. */
  has(key: number): boolean {
    return this.#policy.has(key);
  }

  /** The value for a key, `undefined` on a miss; the policy sees a request. */
  get(key: number): Value | undefined {
    return this.#policy.get(key) ? this.#values.get(key) : undefined;
  }

  /** The value for a key without any effect on the policy. */
  value(key: number): Value | undefined {
    return this.#policy.has(key) ? this.#values.get(key) : undefined;
  }

  /**
   * Keeps a value, in place of the key's former one.
   * @returns What was evicted for it; the value itself, where the policy refused it.
   */
  put(key: number, value: Value): KeyValue<Value> | undefined {
    const evicted = this.#policy.put(key);
    const former = this.#values.get(evicted);
    if (evicted >= 0) this.#values.delete(evicted);
    if (this.#policy.has(key)) this.#values.set(key, value);
    if (this.#values.size > this.#policy.capacity) this.#dropLost();
    if (evicted === key) return { key, value };
    return evicted < 0 || former === undefined ? undefined : { key: evicted, value: former };
  }

  /** Drops a value; true where there was one. */
  remove(key: number): boolean {
    this.#values.delete(key);
    return this.#policy.remove(key);
  }

  /** Keys and values, the last to be evicted first. */
  dump(): KeyValue<Value>[] {
    return this.#policy.dump().flatMap((key) => {
      const value = this.#values.get(key);
      return value === undefined ? [] : [{ key, value }];
    });
  }

  /** Empties the cache. */
  clear(): void {
    this.#policy.clear();
    this.#values.clear();
  }

  /** Drops values whose keys the policy has lost without saying so, such as by their age. */
  #dropLost(): void {
    for (const key of this.#values.keys()) {
      if (!this.#policy.has(key)) this.#values.delete(key);
    }
  }
}
