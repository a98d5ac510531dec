import { componentParameter, type CachePolicy } from '@icarus-sim/core';

/** Schema of a parameter that names another policy with its parameters. */
export const POLICY = componentParameter('cachePolicy', {
  default: { name: 'LRU' },
  description: 'The policy inside, with its parameters',
});

/** A policy around another one; what a subclass doesn't change is the inner one's. */
export abstract class WrappedPolicy implements CachePolicy {
  protected readonly inner: CachePolicy;

  /** @param inner - The cache that holds the contents. */
  constructor(inner: CachePolicy) {
    this.inner = inner;
  }

  abstract put(content: number): number;

  get capacity(): number {
    return this.inner.capacity;
  }

  get size(): number {
    return this.inner.size;
  }

  get(content: number): boolean {
    return this.inner.get(content);
  }

  has(content: number): boolean {
    return this.inner.has(content);
  }

  remove(content: number): boolean {
    return this.inner.remove(content);
  }

  position(content: number): number {
    return this.inner.position(content);
  }

  dump(): number[] {
    return this.inner.dump();
  }

  clear(): void {
    this.inner.clear();
  }
}
