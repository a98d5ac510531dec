import type { CachePolicy } from '@icarus-sim/core';

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

  /** Number of copies held in all caches together. */
  get size(): number {
    return this.caches.reduce((sum, cache) => sum + cache.size, 0);
  }

  has(content: number): boolean {
    return this.caches.some((cache) => cache.has(content));
  }

  remove(content: number): boolean {
    // Every cache is asked, since more than one may hold the content.
    return this.caches.filter((cache) => cache.remove(content)).length > 0;
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
}
