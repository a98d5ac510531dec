import type { NaiveCache } from './naive-cache.js';

interface Entry {
  readonly content: number;
  frequency: number;
  /** When the frequency was first counted. */
  readonly since: number;
}

/** The next to go first: the least frequent, among equals the one counted for longest. */
const byMerit = (a: Entry, b: Entry): number => a.frequency - b.frequency || a.since - b.since;

export class NaiveInCacheLfu implements NaiveCache {
  private entries: Entry[] = [];
  private now = 0;

  constructor(private readonly capacity: number) {}

  has(content: number): boolean {
    return this.entries.some((entry) => entry.content === content);
  }

  get(content: number): boolean {
    const found = this.entries.find((entry) => entry.content === content);
    if (found) found.frequency++;
    return found !== undefined;
  }

  put(content: number): number {
    if (this.has(content)) return -1;
    this.entries.push({ content, frequency: 1, since: this.now++ });
    this.entries.sort(byMerit);
    return this.entries.length > this.capacity ? (this.entries.shift()?.content ?? -1) : -1;
  }

  remove(content: number): boolean {
    const wasHeld = this.has(content);
    this.entries = this.entries.filter((entry) => entry.content !== content);
    return wasHeld;
  }

  dump(): number[] {
    return this.entries
      .sort(byMerit)
      .map((entry) => entry.content)
      .reverse();
  }
}

export class NaivePerfectLfu implements NaiveCache {
  private readonly counted: Entry[] = [];
  private held = new Set<number>();

  constructor(private readonly capacity: number) {}

  has(content: number): boolean {
    return this.held.has(content);
  }

  get(content: number): boolean {
    this.count(content);
    return this.has(content);
  }

  put(content: number): number {
    if (this.has(content)) return -1;
    if (!this.counted.some((entry) => entry.content === content)) this.count(content);
    this.held.add(content);
    if (this.held.size <= this.capacity) return -1;
    const evicted = this.dump().at(-1) ?? -1;
    this.held.delete(evicted);
    return evicted;
  }

  remove(content: number): boolean {
    return this.held.delete(content);
  }

  dump(): number[] {
    return [...this.counted]
      .sort(byMerit)
      .map((entry) => entry.content)
      .filter((content) => this.has(content))
      .reverse();
  }

  private count(content: number): void {
    const found = this.counted.find((entry) => entry.content === content);
    if (found) found.frequency++;
    else this.counted.push({ content, frequency: 1, since: this.counted.length });
  }
}
