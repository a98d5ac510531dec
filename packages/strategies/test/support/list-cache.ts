import { registerCachePolicy, Type, type CachePolicy } from '@icarus-sim/core';

/** Least recently used on a list: the obvious implementation. */
class ListCache implements CachePolicy {
  private contents: number[] = [];

  constructor(readonly capacity: number) {}

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
    return this.contents.length > this.capacity ? (this.contents.pop() ?? -1) : -1;
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

registerCachePolicy('LIST', {
  description: 'Least recently used.',
  parameters: Type.Object({}),
  create: (capacity) => new ListCache(capacity),
});
