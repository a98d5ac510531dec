import type { RandomStream, SimulatedClock } from '@icarus-sim/core';
import { takeOut, type NaiveCache } from './naive-cache.js';

abstract class NaiveWrapper implements NaiveCache {
  constructor(protected readonly inner: NaiveCache) {}

  abstract put(content: number): number;

  has(content: number): boolean {
    return this.inner.has(content);
  }

  get(content: number): boolean {
    return this.inner.get(content);
  }

  remove(content: number): boolean {
    return this.inner.remove(content);
  }

  dump(): number[] {
    return this.inner.dump();
  }
}

export class NaiveInsertAfterKHits extends NaiveWrapper {
  /** One entry for each insertion asked for, content by content. */
  private readonly asked: number[][] = [];

  constructor(
    inner: NaiveCache,
    private readonly k: number,
    private readonly memory: number,
  ) {
    super(inner);
  }

  put(content: number): number {
    if (this.has(content)) return this.inner.put(content);
    const known = this.asked.findIndex(([first]) => first === content);
    const times = [...(this.asked[known] ?? []), content];
    if (times.length >= this.k) {
      if (known >= 0) this.asked.splice(known, 1);
      return this.inner.put(content);
    }
    if (known >= 0) this.asked[known] = times;
    else this.asked.push(times);
    if (this.asked.length > this.memory) this.asked.shift();
    return -1;
  }
}

export class NaiveRandInsert extends NaiveWrapper {
  constructor(
    inner: NaiveCache,
    private readonly p: number,
    private readonly random: RandomStream,
  ) {
    super(inner);
  }

  put(content: number): number {
    if (this.has(content)) return this.inner.put(content);
    return this.random.nextFloat() < this.p ? this.inner.put(content) : -1;
  }
}

export class NaiveTtl extends NaiveWrapper {
  private readonly inserted: { readonly content: number; readonly at: number }[] = [];

  constructor(
    inner: NaiveCache,
    private readonly ttl: number,
    private readonly clock: SimulatedClock,
  ) {
    super(inner);
  }

  override has(content: number): boolean {
    this.expire();
    return this.inner.has(content);
  }

  override get(content: number): boolean {
    this.expire();
    return this.inner.get(content);
  }

  put(content: number): number {
    this.expire();
    this.inserted.push({ content, at: this.clock.now });
    return this.inner.put(content);
  }

  override dump(): number[] {
    this.expire();
    return this.inner.dump();
  }

  /** Drops what the inner cache holds and was not inserted within the time to live. */
  private expire(): void {
    const fresh = this.inserted
      .filter(({ at }) => this.clock.now - at < this.ttl)
      .map(({ content }) => content);
    const expired = this.inner.dump();
    for (const content of fresh) takeOut(expired, content);
    for (const content of expired) this.inner.remove(content);
  }
}
