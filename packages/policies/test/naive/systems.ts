import type { RandomStream } from '@icarus-sim/core';
import type { NaiveCache } from './naive-cache.js';

abstract class NaiveSystem implements NaiveCache {
  constructor(protected readonly caches: readonly NaiveCache[]) {}

  abstract get(content: number): boolean;

  protected abstract insert(content: number): readonly number[];

  /** What the insertion took out of all caches: the last such content. */
  put(content: number): number {
    const before = this.dump();
    const candidates = this.insert(content);
    const gone = candidates.filter((other) => other >= 0 && !this.has(other));
    const others = gone.filter((other) => other !== content && before.includes(other));
    return others.at(-1) ?? gone.at(-1) ?? -1;
  }

  has(content: number): boolean {
    return this.caches.some((cache) => cache.has(content));
  }

  remove(content: number): boolean {
    return this.caches.map((cache) => cache.remove(content)).includes(true);
  }

  dump(): number[] {
    return [...new Set(this.caches.flatMap((cache) => cache.dump()))];
  }
}

export class NaivePath extends NaiveSystem {
  get(content: number): boolean {
    for (const [level, cache] of this.caches.entries()) {
      if (!cache.get(content)) continue;
      for (const before of this.caches.slice(0, level)) before.put(content);
      return true;
    }
    return false;
  }

  protected insert(content: number): number[] {
    return this.caches.map((cache) => cache.put(content));
  }
}

export class NaiveTree extends NaiveSystem {
  private leaf: NaiveCache | undefined;

  /** @param caches - The leaves, then the root. */
  constructor(
    caches: readonly NaiveCache[],
    private readonly random: RandomStream,
  ) {
    super(caches);
  }

  get(content: number): boolean {
    this.leaf = this.draw();
    if (this.leaf.get(content)) return true;
    if (!this.caches.at(-1)?.get(content)) return false;
    this.leaf.put(content);
    return true;
  }

  protected insert(content: number): number[] {
    this.leaf ??= this.draw();
    return [this.leaf.put(content), this.caches.at(-1)?.put(content) ?? -1];
  }

  private draw(): NaiveCache {
    const leaves = this.caches.slice(0, -1);
    const leaf = leaves[this.random.nextInteger(leaves.length)];
    if (!leaf) throw new Error('a tree without leaves');
    return leaf;
  }
}

export class NaiveArray extends NaiveSystem {
  private asked: NaiveCache | undefined;

  constructor(
    caches: readonly NaiveCache[],
    private readonly weights: readonly number[],
    private readonly random: RandomStream,
  ) {
    super(caches);
  }

  get(content: number): boolean {
    this.asked = this.draw();
    return this.asked.get(content);
  }

  protected insert(content: number): number[] {
    this.asked ??= this.draw();
    return [this.asked.put(content)];
  }

  private draw(): NaiveCache {
    const sum = this.weights.reduce((total, weight) => total + weight, 0);
    const mark = this.random.nextFloat() * sum;
    const upTo = (last: number): number =>
      this.weights.slice(0, last + 1).reduce((total, weight) => total + weight, 0);
    const chosen = this.caches.find((_, at) => mark < upTo(at));
    if (!chosen) throw new Error('weights without a sum');
    return chosen;
  }
}

export class NaiveShards extends NaiveSystem {
  constructor(
    caches: readonly NaiveCache[],
    private readonly shardOf: (content: number) => number,
  ) {
    super(caches);
  }

  get(content: number): boolean {
    return this.caches[this.shardOf(content)]?.get(content) ?? false;
  }

  protected insert(content: number): number[] {
    return [this.caches[this.shardOf(content)]?.put(content) ?? -1];
  }
}
