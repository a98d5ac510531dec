import {
  NO_CONTENT,
  NO_PARAMETERS,
  type CachePolicy,
  type CachePolicyFactory,
} from '@icarus-sim/core';
import { ContentTable } from '../storage/content-table.js';
import { EvictionHeap } from '../storage/eviction-heap.js';

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

/** See {@link inCacheLeastFrequentlyUsed}; get, put and remove are O(log size). */
export class InCacheLeastFrequentlyUsed implements CachePolicy {
  readonly capacity: number;
  private readonly table: ContentTable;
  private readonly heap: EvictionHeap;
  private insertions = 0;

  /** @param nContents - Number of contents in the catalogue. */
  constructor(capacity: number, nContents: number) {
    this.capacity = capacity;
    this.table = new ContentTable(capacity, nContents);
    this.heap = new EvictionHeap(capacity);
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
    this.heap.raise(slot, this.heap.rankOf(slot) + 1);
    return true;
  }

  put(content: number): number {
    if (this.table.find(content) >= 0) return NO_CONTENT;
    return this.table.size < this.capacity ? this.insert(content) : this.evictFor(content);
  }

  remove(content: number): boolean {
    const slot = this.table.find(content);
    if (slot < 0) return false;
    this.heap.delete(slot);
    this.table.delete(slot);
    return true;
  }

  /** O(size · log size). */
  position(content: number): number {
    return this.has(content) ? this.dump().indexOf(content) : -1;
  }

  /** The contents, the most requested first. */
  dump(): number[] {
    return this.heap.sorted().map((slot) => this.table.contentOf(slot));
  }

  clear(): void {
    this.table.clear();
    this.heap.clear();
    this.insertions = 0;
  }

  private insert(content: number): number {
    const slot = this.table.add(content);
    this.heap.setRank(slot, 1, this.insertions++);
    this.heap.add(slot);
    return NO_CONTENT;
  }

  private evictFor(content: number): number {
    const slot = this.heap.first;
    if (this.heap.rankOf(slot) > 1) return content;
    this.heap.replaceFirst(1, this.insertions++);
    return this.table.replace(slot, content);
  }
}
