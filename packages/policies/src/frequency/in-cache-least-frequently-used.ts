import {
  NO_CONTENT,
  NO_PARAMETERS,
  type CachePolicy,
  type CachePolicyFactory,
} from '@icarus-sim/core';
import { ContentTable } from '../storage/content-table.js';
import { linkAtEnds, NO_SLOT, slotAbove, unlink } from '../storage/list-links.js';

/**
 * Evicts the content with the fewest requests since it was inserted, of equals the one inserted
 * first. The newcomer, with one request, is itself a candidate: where all others have more, it is
 * not inserted.
 *
 * Source: J. T. Robinson, M. V. Devarakonda, Data Cache Management Using Frequency-Based
 * Replacement, SIGMETRICS 1990, https://doi.org/10.1145/98457.98523.
 */
export const inCacheLeastFrequentlyUsed: CachePolicyFactory<typeof NO_PARAMETERS> = {
  description:
    'Evicts the content with the fewest requests since it was inserted; the newcomer is itself a candidate.',
  reference: {
    citation:
      'J. T. Robinson, M. V. Devarakonda, Data Cache Management Using Frequency-Based Replacement, SIGMETRICS 1990',
    url: 'https://doi.org/10.1145/98457.98523',
  },
  parameters: NO_PARAMETERS,
  create(capacity, _, { nContents }) {
    return new InCacheLeastFrequentlyUsed(capacity, nContents);
  },
};

/**
 * See {@link inCacheLeastFrequentlyUsed}; every operation but `position` and `dump` is O(1).
 *
 * As the newcomer has a frequency of 1 and is a candidate, whatever is evicted has a frequency of 1
 * too. So a queue of the contents with that frequency is all that evictions need: its oldest goes,
 * and where it is empty, the newcomer.
 */
export class InCacheLeastFrequentlyUsed implements CachePolicy {
  readonly capacity: number;
  private readonly table: ContentTable;
  private readonly slots: Int32Array;
  /** Newest slot of those with a frequency of 1, a list by time of insertion. */
  private newest = NO_SLOT;
  /** Frequency of each slot, 0 where it is free. */
  private readonly frequencies: Int32Array;
  /** Number of the insertion that filled each slot. */
  private readonly insertions: Float64Array;
  private insertionCount = 0;

  /**
   * @param capacity - Most contents held.
   * @param nContents - Number of contents in the catalogue.
   */
  constructor(capacity: number, nContents: number) {
    this.capacity = capacity;
    this.table = new ContentTable(capacity, nContents);
    this.slots = this.table.slots;
    this.frequencies = new Int32Array(this.table.slotCount);
    this.insertions = new Float64Array(this.table.slotCount);
  }

  get size(): number {
    return this.table.size;
  }

  has(content: number): boolean {
    return this.table.find(content) >= 0;
  }

  get(content: number): boolean {
    const slot = this.table.find(content);
    if (slot < 0) return false;
    if (this.frequencies[slot] === 1) this.newest = unlink(this.slots, slot, this.newest);
    this.frequencies[slot]!++;
    return true;
  }

  /** A content that is held stays as it is: only requests count. */
  put(content: number): number {
    if (this.table.find(content) >= 0) return NO_CONTENT;
    if (this.table.size < this.capacity) return this.insert(content);
    return this.newest === NO_SLOT ? content : this.evictFor(content);
  }

  /** Its frequency is forgotten. */
  remove(content: number): boolean {
    const slot = this.table.find(content);
    if (slot < 0) return false;
    if (this.frequencies[slot] === 1) this.newest = unlink(this.slots, slot, this.newest);
    this.frequencies[slot] = 0;
    this.table.delete(slot);
    return true;
  }

  /** O(capacity + size log size). */
  position(content: number): number {
    return this.dump().indexOf(content);
  }

  /** The most frequent first, among equals the last inserted. O(capacity + size log size). */
  dump(): number[] {
    const { frequencies, insertions } = this;
    return [...frequencies.keys()]
      .filter((slot) => frequencies[slot]! > 0)
      .sort((a, b) => frequencies[b]! - frequencies[a]! || insertions[b]! - insertions[a]!)
      .map((slot) => this.table.contentOf(slot));
  }

  clear(): void {
    this.table.clear();
    this.frequencies.fill(0);
    this.newest = NO_SLOT;
    this.insertionCount = 0;
  }

  private insert(content: number): number {
    const slot = this.table.add(content);
    linkAtEnds(this.slots, slot, this.newest);
    this.admit(slot);
    return NO_CONTENT;
  }

  private evictFor(content: number): number {
    const oldest = slotAbove(this.slots, this.newest);
    this.admit(oldest);
    return this.table.replace(oldest, content);
  }

  private admit(slot: number): void {
    this.newest = slot;
    this.frequencies[slot] = 1;
    this.insertions[slot] = this.insertionCount++;
  }
}
