import {
  NO_CONTENT,
  NO_PARAMETERS,
  type CachePolicy,
  type CachePolicyFactory,
} from '@icarus-sim/core';
import { createContentIndex, type ContentIndex } from '../storage/content-index.js';
import { EvictionHeap } from '../storage/eviction-heap.js';

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
 * See {@link perfectLeastFrequentlyUsed}; get, put and remove are O(log size). Memory grows with
 * the number of contents that were ever requested.
 */
export class PerfectLeastFrequentlyUsed implements CachePolicy {
  readonly capacity: number;
  /** For each content ever requested its record; records are numbered in the order of counting. */
  private readonly records: ContentIndex;
  private contents: Int32Array;
  private recordCount = 0;
  /** The records of the contents held, ranked by their counts. */
  private readonly heap: EvictionHeap;

  /** @param nContents - Number of contents in the catalogue. */
  constructor(capacity: number, nContents: number) {
    this.capacity = capacity;
    this.records = createContentIndex(capacity, nContents);
    this.contents = new Int32Array(2 * capacity);
    this.heap = new EvictionHeap(2 * capacity);
  }

  get size(): number {
    return this.heap.size;
  }

  has(content: number): boolean {
    const record = this.records.find(content);
    return record >= 0 && this.heap.has(record);
  }

  get(content: number): boolean {
    const record = this.records.find(content);
    if (record < 0) {
      this.startCounting(content);
      return false;
    }
    const count = this.heap.rankOf(record) + 1;
    if (this.heap.has(record)) {
      this.heap.raise(record, count);
      return true;
    }
    this.heap.setRank(record, count, record);
    return false;
  }

  put(content: number): number {
    const known = this.records.find(content);
    const record = known >= 0 ? known : this.startCounting(content);
    if (this.heap.has(record)) return NO_CONTENT;
    this.heap.add(record);
    if (this.heap.size <= this.capacity) return NO_CONTENT;
    const evicted = this.heap.first;
    this.heap.delete(evicted);
    return this.contents[evicted]!;
  }

  remove(content: number): boolean {
    if (!this.has(content)) return false;
    this.heap.delete(this.records.find(content));
    return true;
  }

  /** O(size · log size). */
  position(content: number): number {
    return this.has(content) ? this.dump().indexOf(content) : -1;
  }

  /** The contents, the most requested first. */
  dump(): number[] {
    return this.heap.sorted().map((record) => this.contents[record]!);
  }

  clear(): void {
    this.records.clear();
    this.heap.clear();
    this.recordCount = 0;
  }

  private startCounting(content: number): number {
    const record = this.recordCount++;
    this.reserve(record);
    this.records.add(content, record);
    this.contents[record] = content;
    this.heap.setRank(record, 1, record);
    return record;
  }

  private reserve(record: number): void {
    this.heap.reserve(record);
    if (record < this.contents.length) return;
    const longer = new Int32Array(2 * this.contents.length);
    longer.set(this.contents);
    this.contents = longer;
  }
}
