import { NO_CONTENT, type CachePolicy } from '@icarus-sim/core';

/** Several caches that a node uses as one. A content may be in more than one of them. */
export abstract class CacheSystem implements CachePolicy {
  /** Sum of the capacities of the caches. */
  readonly capacity: number;
  protected readonly caches: readonly CachePolicy[];

  /** @param caches - At least one cache. */
  constructor(caches: readonly CachePolicy[]) {
    this.caches = caches;
    this.capacity = caches.reduce((sum, cache) => sum + cache.capacity, 0);
  }

  abstract get(content: number): boolean;

  abstract put(content: number): number;

  /** Number of different contents held; copies fill the caches too. O(capacity). */
  get size(): number {
    return this.dump().length;
  }

  /** O(caches). */
  has(content: number): boolean {
    for (const cache of this.caches) {
      if (cache.has(content)) return true;
    }
    return false;
  }

  /** Drops every copy. O(caches). */
  remove(content: number): boolean {
    let wasHeld = false;
    for (const cache of this.caches) {
      if (cache.remove(content)) wasHeld = true;
    }
    return wasHeld;
  }

  /** Position in what `dump` gives. O(capacity). */
  position(content: number): number {
    return this.dump().indexOf(content);
  }

  /** The different contents, cache by cache. */
  dump(): number[] {
    return [...new Set(this.caches.flatMap((cache) => cache.dump()))];
  }

  clear(): void {
    for (const cache of this.caches) cache.clear();
  }

  /**
   * Inserts a content in one of several caches that get it.
   * @param gone - The content that an earlier one of these insertions took out of the system.
   * @returns The content that this one took out of the system, else `gone`.
   */
  protected insertInto(cache: CachePolicy, content: number, gone: number): number {
    const evicted = cache.put(content);
    return evicted === NO_CONTENT || this.has(evicted) ? gone : evicted;
  }

  /**
   * What an insertion reports: a cache that refuses the newcomer counts it as evicted, which is
   * not so where a later one took it.
   */
  protected evictedAfterAll(gone: number): number {
    return gone !== NO_CONTENT && this.has(gone) ? NO_CONTENT : gone;
  }
}
