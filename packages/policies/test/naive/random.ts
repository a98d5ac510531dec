import type { RandomStream } from '@icarus-sim/core';
import type { NaiveCache } from './naive-cache.js';

export class NaiveRand implements NaiveCache {
  private readonly places: number[] = [];

  constructor(
    private readonly capacity: number,
    private readonly random: RandomStream,
  ) {}

  has(content: number): boolean {
    return this.places.includes(content);
  }

  get(content: number): boolean {
    return this.has(content);
  }

  put(content: number): number {
    if (this.has(content)) return -1;
    if (this.places.length < this.capacity) {
      this.places.push(content);
      return -1;
    }
    const place = this.random.nextInteger(this.capacity);
    const evicted = this.places[place] ?? -1;
    this.places[place] = content;
    return evicted;
  }

  remove(content: number): boolean {
    const place = this.places.indexOf(content);
    if (place < 0) return false;
    const last = this.places.pop() ?? -1;
    if (place < this.places.length) this.places[place] = last;
    return true;
  }

  dump(): number[] {
    return [...this.places];
  }
}

export class NaiveNull implements NaiveCache {
  has(): boolean {
    return false;
  }

  get(): boolean {
    return false;
  }

  put(): number {
    return -1;
  }

  remove(): boolean {
    return false;
  }

  dump(): number[] {
    return [];
  }
}
