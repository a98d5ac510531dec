import {
  NO_CONTENT,
  NO_PARAMETERS,
  type CachePolicy,
  type CachePolicyFactory,
} from '@icarus-sim/core';

/**
 * Never holds anything. It shows what a network does whose caches are there but of no use.
 */
export const nullCache: CachePolicyFactory<typeof NO_PARAMETERS> = {
  description: 'Never holds anything: every request misses.',
  parameters: NO_PARAMETERS,
  create(capacity) {
    return new NullCache(capacity);
  },
};

/** See {@link nullCache}. */
export class NullCache implements CachePolicy {
  readonly size = 0;

  /** @param capacity - Most contents it would hold if it held any. */
  constructor(readonly capacity: number) {}

  has(): boolean {
    return false;
  }

  get(): boolean {
    return false;
  }

  put(): number {
    return NO_CONTENT;
  }

  remove(): boolean {
    return false;
  }

  position(): number {
    return -1;
  }

  dump(): number[] {
    return [];
  }

  clear(): void {
    // Nothing is held that could be dropped.
  }
}
