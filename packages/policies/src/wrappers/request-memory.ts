import { createContentIndex, type ContentIndex } from '../storage/content-index.js';
import { ContentTable } from '../storage/content-table.js';
import { linkAtEnds, NO_SLOT, slotAbove, unlink } from '../storage/list-links.js';

/** How often each of some contents was asked for. */
export interface RequestMemory {
  /** How often a content was asked for; 0 where that isn't remembered. O(1). */
  timesOf(content: number): number;
  /** Keeps how often, at least once, a content was asked for. O(1), amortised. */
  remember(content: number, times: number): void;
  /** Drops a content that is remembered. O(1). */
  forget(content: number): void;
  /** Drops all contents. */
  clear(): void;
}

/** Remembers all contents. */
class UnlimitedMemory implements RequestMemory {
  private readonly times: ContentIndex;

  constructor(nContents: number, expected: number) {
    this.times = createContentIndex(expected, nContents);
  }

  timesOf(content: number): number {
    return Math.max(0, this.times.find(content));
  }

  remember(content: number, times: number): void {
    if (times === 1) this.times.add(content, times);
    else this.times.set(content, times);
  }

  forget(content: number): void {
    this.times.delete(content);
  }

  clear(): void {
    this.times.clear();
  }
}

/** Remembers a number of contents; the one that came in first is the first to be forgotten. */
class LimitedMemory implements RequestMemory {
  private readonly limit: number;
  private readonly table: ContentTable;
  private readonly slots: Int32Array;
  private readonly times: Int32Array;
  /** Slot of the content that came in last. */
  private newest = NO_SLOT;

  constructor(nContents: number, limit: number) {
    this.limit = limit;
    this.table = new ContentTable(limit, nContents);
    this.slots = this.table.slots;
    this.times = new Int32Array(limit);
  }

  timesOf(content: number): number {
    const slot = this.table.find(content);
    return slot < 0 ? 0 : this.times[slot]!;
  }

  remember(content: number, times: number): void {
    const known = this.table.find(content);
    const slot = known < 0 ? this.admit(content) : known;
    this.times[slot] = times;
  }

  forget(content: number): void {
    const slot = this.table.find(content);
    this.newest = unlink(this.slots, slot, this.newest);
    this.table.delete(slot);
  }

  clear(): void {
    this.table.clear();
    this.newest = NO_SLOT;
  }

  private admit(content: number): number {
    if (this.table.size === this.limit) {
      this.newest = slotAbove(this.slots, this.newest);
      this.table.replace(this.newest, content);
      return this.newest;
    }
    const slot = this.table.add(content);
    linkAtEnds(this.slots, slot, this.newest);
    this.newest = slot;
    return slot;
  }
}

/**
 * Makes an empty memory.
 * @param nContents - Number of contents in the catalogue.
 * @param expected - Number of contents that a memory without limit has room for at the start.
 * @param limit - Most contents remembered, at least 1; all where there is none.
 */
export function createRequestMemory(
  nContents: number,
  expected: number,
  limit?: number,
): RequestMemory {
  return limit === undefined || limit >= nContents
    ? new UnlimitedMemory(nContents, expected)
    : new LimitedMemory(nContents, limit);
}
