import {
  NO_CONTENT,
  NO_PARAMETERS,
  registrarFor,
  type CachePolicy,
  type CachePolicyFactory,
} from '@icarus-sim/core';
import { name, version } from '../../package.json';

/** The name under which {@link listCache} is registered. */
export const LIST_CACHE = 'TESTING_LIST';

/**
 * Least recently used on a list: the obvious implementation, for tests that need some cache and
 * none of a plugin.
 */
export const listCache: CachePolicyFactory<typeof NO_PARAMETERS> = {
  description: 'Least recently used on a plain list, for tests.',
  parameters: NO_PARAMETERS,
  override: true,
  create: (capacity) => new ListCache(capacity),
};

/** See {@link listCache}; every operation is O(size). */
export class ListCache implements CachePolicy {
  readonly capacity: number;
  private contents: number[] = [];

  /** @param capacity - Most contents held. */
  constructor(capacity: number) {
    this.capacity = capacity;
  }

  get size(): number {
    return this.contents.length;
  }

  has(content: number): boolean {
    return this.contents.includes(content);
  }

  get(content: number): boolean {
    if (!this.has(content)) return false;
    this.put(content);
    return true;
  }

  put(content: number): number {
    this.contents = [content, ...this.contents.filter((held) => held !== content)];
    const isOver = this.contents.length > this.capacity;
    return (isOver ? this.contents.pop() : undefined) ?? NO_CONTENT;
  }

  remove(content: number): boolean {
    const held = this.has(content);
    this.contents = this.contents.filter((other) => other !== content);
    return held;
  }

  position(content: number): number {
    return this.contents.indexOf(content);
  }

  dump(): number[] {
    return [...this.contents];
  }

  clear(): void {
    this.contents = [];
  }
}

/** Makes {@link listCache} known under {@link LIST_CACHE}; a second call changes nothing. */
export function registerListCache(): void {
  registrarFor({ name, version }).registerCachePolicy(LIST_CACHE, listCache);
}
