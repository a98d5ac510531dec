import {
  NO_CONTENT,
  NO_PARAMETERS,
  type CachePolicy,
  type CachePolicyFactory,
} from '@icarus-sim/core';
import { ContentRecords } from '../storage/content-records.js';
import { KeyedHeap } from '../storage/keyed-heap.js';

/**
 * Evicts the content with the fewest requests ever, whether it was held or not, of equals the one
 * first requested first. The newcomer is itself a candidate.
 *
 * Source: L. Breslau, P. Cao, L. Fan, G. Phillips, S. Shenker, Web Caching and Zipf-like
 * Distributions: Evidence and Implications, INFOCOM 1999, https://doi.org/10.1109/INFCOM.1999.749260.
 */
export const perfectLeastFrequentlyUsed: CachePolicyFactory<typeof NO_PARAMETERS> = {
  description:
    'Evicts the content with the fewest requests ever, whether it was held or not; the newcomer is itself a candidate.',
  reference: {
    citation:
      'L. Breslau, P. Cao, L. Fan, G. Phillips, S. Shenker, Web Caching and Zipf-like Distributions: Evidence and Implications, INFOCOM 1999',
    url: 'https://doi.org/10.1109/INFCOM.1999.749260',
  },
  parameters: NO_PARAMETERS,
  create(capacity, _, { nContents }) {
    return new PerfectLeastFrequentlyUsed(capacity, nContents);
  },
};

/**
 * See {@link perfectLeastFrequentlyUsed}; `get`, `put` and `remove` are O(log size), `has` is O(1).
 * Memory grows with the number of different contents that were ever requested. The note of each
 * record in the heap is the content's frequency.
 */
export class PerfectLeastFrequentlyUsed implements CachePolicy {
  readonly capacity: number;
  /** The contents ever requested, in the order of their first request. */
  private readonly records: ContentRecords;
  /** The records of the contents held, the next to go on top. */
  private readonly held: KeyedHeap;
  /** Frequencies are multiplied by it, so that the record decides among equals. */
  private readonly nContents: number;

  /**
   * @param capacity - Most contents held.
   * @param nContents - Number of contents in the catalogue; its product with the frequency of a
   * content must be below 2^53.
   */
  constructor(capacity: number, nContents: number) {
    this.capacity = capacity;
    this.nContents = nContents;
    const mostHeld = Math.min(capacity, nContents);
    this.records = new ContentRecords(mostHeld, nContents);
    this.held = new KeyedHeap(mostHeld, this.records.limit);
  }

  get size(): number {
    return this.held.size;
  }

  has(content: number): boolean {
    const record = this.records.find(content);
    return record >= 0 && this.held.holds(record);
  }

  get(content: number): boolean {
    const record = this.count(content);
    if (!this.held.holds(record)) return false;
    this.held.raise(record, this.keyOf(record));
    return true;
  }

  /** Counts nothing, but for a content that was never requested: that one starts at 1. */
  put(content: number): number {
    const known = this.records.find(content);
    const record = known < 0 ? this.count(content) : known;
    if (this.held.holds(record)) return NO_CONTENT;
    const key = this.keyOf(record);
    if (this.held.size < this.capacity) return this.insert(record, key);
    if (key < this.held.leastKey) return content;
    return this.records.contentOf(this.held.replaceLeast(record, key));
  }

  /** Its frequency isn't forgotten. */
  remove(content: number): boolean {
    const record = this.records.find(content);
    if (record < 0 || !this.held.holds(record)) return false;
    this.held.remove(record);
    return true;
  }

  /** O(size). */
  position(content: number): number {
    const record = this.records.find(content);
    return record >= 0 && this.held.holds(record) ? this.held.countAbove(record) : -1;
  }

  /** The most frequent first, among equals the one counted last. O(size log size). */
  dump(): number[] {
    return this.held.descending().map((record) => this.records.contentOf(record));
  }

  clear(): void {
    this.held.clear();
    this.records.clear();
  }

  private insert(record: number, key: number): number {
    this.held.add(record, key);
    return NO_CONTENT;
  }

  /** Counts a request; returns the content's record. */
  private count(content: number): number {
    const known = this.records.find(content);
    const record = known < 0 ? this.addRecord(content) : known;
    this.held.setNote(record, this.held.noteOf(record) + 1);
    return record;
  }

  private addRecord(content: number): number {
    const record = this.records.add(content);
    if (record >= this.held.itemLimit) this.held.admitItems(this.records.limit);
    return record;
  }

  private keyOf(record: number): number {
    return this.held.noteOf(record) * this.nContents + record;
  }
}
