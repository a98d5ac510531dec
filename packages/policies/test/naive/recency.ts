import { takeOut, type NaiveCache } from './naive-cache.js';

/** What LRU, FIFO and CLIMB share: an array of contents, the last to be evicted first. */
abstract class NaiveList implements NaiveCache {
  protected contents: number[] = [];

  constructor(protected readonly capacity: number) {}

  protected abstract renew(content: number): void;

  has(content: number): boolean {
    return this.contents.includes(content);
  }

  get(content: number): boolean {
    if (!this.has(content)) return false;
    this.renew(content);
    return true;
  }

  put(content: number): number {
    if (this.get(content)) return -1;
    this.contents.unshift(content);
    return this.contents.length > this.capacity ? (this.contents.pop() ?? -1) : -1;
  }

  remove(content: number): boolean {
    return takeOut(this.contents, content);
  }

  dump(): number[] {
    return [...this.contents];
  }
}

export class NaiveLru extends NaiveList {
  protected renew(content: number): void {
    takeOut(this.contents, content);
    this.contents.unshift(content);
  }
}

export class NaiveFifo extends NaiveList {
  protected renew(): void {
    // A request changes nothing.
  }
}

export class NaiveClimb extends NaiveList {
  protected renew(content: number): void {
    const at = this.contents.indexOf(content);
    takeOut(this.contents, content);
    this.contents.splice(Math.max(0, at - 1), 0, content);
  }

  override put(content: number): number {
    if (this.get(content)) return -1;
    const isFull = this.contents.length === this.capacity;
    const evicted = isFull ? (this.contents.pop() ?? -1) : -1;
    this.contents.push(content);
    return evicted;
  }
}

export class NaiveSlru implements NaiveCache {
  private readonly segments: number[][];

  constructor(private readonly capacities: readonly number[]) {
    this.segments = capacities.map(() => []);
  }

  has(content: number): boolean {
    return this.dump().includes(content);
  }

  get(content: number): boolean {
    const from = this.segments.findIndex((segment) => segment.includes(content));
    if (from < 0) return false;
    const to = Math.max(0, from - 1);
    takeOut(this.segments[from] ?? [], content);
    this.segments[to]?.unshift(content);
    const demoted = this.overflowOf(to);
    if (demoted >= 0) this.segments[from]?.unshift(demoted);
    return true;
  }

  put(content: number): number {
    if (this.get(content)) return -1;
    this.segments.at(-1)?.unshift(content);
    return this.overflowOf(this.segments.length - 1);
  }

  remove(content: number): boolean {
    return this.segments.some((segment) => takeOut(segment, content));
  }

  dump(): number[] {
    return this.segments.flat();
  }

  /** Takes the last content out of a segment that holds too many. */
  private overflowOf(at: number): number {
    const segment = this.segments[at] ?? [];
    return segment.length > (this.capacities[at] ?? 0) ? (segment.pop() ?? -1) : -1;
  }
}
