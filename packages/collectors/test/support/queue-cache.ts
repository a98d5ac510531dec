import {
  NO_CONTENT,
  NO_PARAMETERS,
  type CachePolicy,
  type CachePolicyFactory,
} from '@icarus-sim/core';

/** A plain cache for tests; with `renews` it is LRU, without FIFO. */
class QueueCache implements CachePolicy {
  readonly capacity: number;
  readonly #renews: boolean;
  readonly #contents = new Set<number>();

  constructor(capacity: number, renews: boolean) {
    this.capacity = capacity;
    this.#renews = renews;
  }

  get size(): number {
    return this.#contents.size;
  }

  has(content: number): boolean {
    return this.#contents.has(content);
  }

  get(content: number): boolean {
    if (!this.#contents.has(content)) return false;
    if (this.#renews) {
      this.#contents.delete(content);
      this.#contents.add(content);
    }
    return true;
  }

  put(content: number): number {
    if (this.get(content)) return NO_CONTENT;
    this.#contents.add(content);
    if (this.#contents.size <= this.capacity) return NO_CONTENT;
    const [oldest = NO_CONTENT] = this.#contents;
    this.#contents.delete(oldest);
    return oldest;
  }

  remove(content: number): boolean {
    return this.#contents.delete(content);
  }

  position(content: number): number {
    return this.dump().indexOf(content);
  }

  dump(): number[] {
    return [...this.#contents].reverse();
  }

  clear(): void {
    this.#contents.clear();
  }
}

/** LRU in the obvious way. */
export const leastRecentlyUsed: CachePolicyFactory<typeof NO_PARAMETERS> = {
  description: 'Evicts the content that was asked for least recently.',
  parameters: NO_PARAMETERS,
  create: (capacity) => new QueueCache(capacity, true),
};

/** FIFO in the obvious way. */
export const firstInFirstOut: CachePolicyFactory<typeof NO_PARAMETERS> = {
  description: 'Evicts the content that was inserted first.',
  parameters: NO_PARAMETERS,
  create: (capacity) => new QueueCache(capacity, false),
};
