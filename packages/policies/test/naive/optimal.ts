import { takeOut, type NaiveCache } from './naive-cache.js';

export class NaiveMin implements NaiveCache {
  /** The contents held in the order of insertion. */
  private readonly held: number[] = [];
  private now = 0;

  constructor(
    private readonly capacity: number,
    private readonly future: readonly number[],
  ) {}

  has(content: number): boolean {
    return this.held.includes(content);
  }

  get(content: number): boolean {
    const at = this.future.indexOf(content, this.now);
    if (at >= 0) this.now = at + 1;
    return this.has(content);
  }

  put(content: number): number {
    if (this.has(content)) return -1;
    if (this.held.length < this.capacity) {
      this.held.push(content);
      return -1;
    }
    const farthest = this.dump().at(-1) ?? -1;
    if (this.nextRequest(content) >= this.nextRequest(farthest)) return -1;
    takeOut(this.held, farthest);
    this.held.push(content);
    return farthest;
  }

  remove(content: number): boolean {
    return takeOut(this.held, content);
  }

  /** By next request, among those never requested again the last inserted first. */
  dump(): number[] {
    const next = (content: number): number => this.nextRequest(content);
    return [...this.held].reverse().sort((a, b) => (next(a) === next(b) ? 0 : next(a) - next(b)));
  }

  private nextRequest(content: number): number {
    const at = this.future.indexOf(content, this.now);
    return at < 0 ? Infinity : at;
  }
}
