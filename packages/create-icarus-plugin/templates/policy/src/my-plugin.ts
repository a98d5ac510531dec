import { NO_CONTENT, Type, type CachePolicy, type CachePolicyFactory } from '@icarus-sim/core';

const parameters = Type.Object({
  chances: Type.Integer({
    description: 'Most rounds that a content asked for again and again is spared',
    default: 1,
    minimum: 0,
  }),
});

/**
 * A queue in which a content that was asked for since it came to the end is spared and queues up
 * again. Replace this by the idea of your policy and its source.
 *
 * Source of this one: F. J. Corbató, A Paging Experiment with the Multics System, MIT Project MAC
 * report MAC-M-384, 1968.
 */
export const myPlugin: CachePolicyFactory<typeof parameters> = {
  description: 'A queue that spares contents that were asked for.',
  parameters,
  create(capacity, { chances }) {
    return new MyPlugin(capacity, chances);
  },
};

class MyPlugin implements CachePolicy {
  readonly capacity: number;
  private readonly chances: number;
  /** The chances left to each content, the next one in turn first. */
  private readonly queue = new Map<number, number>();

  constructor(capacity: number, chances: number) {
    this.capacity = capacity;
    this.chances = chances;
  }

  get size(): number {
    return this.queue.size;
  }

  has(content: number): boolean {
    return this.queue.has(content);
  }

  get(content: number): boolean {
    const left = this.queue.get(content);
    if (left === undefined) return false;
    // A key that is set again keeps its place.
    this.queue.set(content, Math.min(left + 1, this.chances));
    return true;
  }

  put(content: number): number {
    if (this.get(content)) return NO_CONTENT;
    const evicted = this.size < this.capacity ? NO_CONTENT : this.evict();
    this.queue.set(content, 0);
    return evicted;
  }

  remove(content: number): boolean {
    return this.queue.delete(content);
  }

  position(content: number): number {
    return this.dump().indexOf(content);
  }

  /** Contents with more chances left go later, equal ones in turn. */
  dump(): number[] {
    const inTurn = [...this.queue].sort(([, a], [, b]) => a - b);
    return inTurn.map(([content]) => content).reverse();
  }

  clear(): void {
    this.queue.clear();
  }

  /** O(1) for each content that is spared. */
  private evict(): number {
    for (const [content, left] of this.queue) {
      this.queue.delete(content);
      if (left === 0) return content;
      this.queue.set(content, left - 1);
    }
    return NO_CONTENT;
  }
}
