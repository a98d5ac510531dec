import {
  NO_CONTENT,
  NO_PARAMETERS,
  type CachePolicy,
  type CachePolicyFactory,
  type RandomStream,
} from '@icarus-sim/core';
import { ContentTable } from '../storage/content-table.js';

/**
 * Evicts any of its contents, each with the same probability. Its hit ratio is that of FIFO, with
 * no order to keep.
 *
 * Source: E. Gelenbe, A Unified Approach to the Evaluation of a Class of Replacement Algorithms,
 * IEEE Transactions on Computers C-22(6), 1973, https://doi.org/10.1109/TC.1973.5009115.
 */
export const randomReplacement: CachePolicyFactory<typeof NO_PARAMETERS> = {
  description: 'Evicts any of its contents, each with the same probability.',
  reference: {
    citation:
      'E. Gelenbe, A Unified Approach to the Evaluation of a Class of Replacement Algorithms, IEEE Transactions on Computers C-22(6), 1973',
    url: 'https://doi.org/10.1109/TC.1973.5009115',
  },
  parameters: NO_PARAMETERS,
  create(capacity, _, { nContents, random }) {
    return new RandomReplacement(capacity, nContents, random.stream('evictions'));
  },
};

/**
 * See {@link randomReplacement}; every operation is O(1), `dump` O(size). Contents have places: a new
 * one takes that of the one it evicts, and the last one moves to that of one that is removed.
 */
export class RandomReplacement implements CachePolicy {
  readonly capacity: number;
  private readonly table: ContentTable;
  private readonly random: RandomStream;
  /** Slot at each place, and place of each slot in use. */
  private readonly slotAt: Int32Array;
  private readonly placeOf: Int32Array;

  /**
   * @param capacity - Most contents held.
   * @param nContents - Number of contents in the catalogue.
   * @param random - One draw is taken at each eviction.
   */
  constructor(capacity: number, nContents: number, random: RandomStream) {
    this.capacity = capacity;
    this.table = new ContentTable(capacity, nContents);
    this.random = random;
    this.slotAt = new Int32Array(capacity);
    this.placeOf = new Int32Array(capacity);
  }

  get size(): number {
    return this.table.size;
  }

  has(content: number): boolean {
    return this.table.find(content) >= 0;
  }

  get(content: number): boolean {
    return this.table.find(content) >= 0;
  }

  put(content: number): number {
    if (this.table.find(content) >= 0) return NO_CONTENT;
    return this.table.size < this.capacity ? this.insert(content) : this.evictFor(content);
  }

  remove(content: number): boolean {
    const slot = this.table.find(content);
    if (slot < 0) return false;
    const last = this.slotAt[this.table.size - 1]!;
    this.place(last, this.placeOf[slot]!);
    this.table.delete(slot);
    return true;
  }

  /** The place of a content; all are equally likely to go next. */
  position(content: number): number {
    const slot = this.table.find(content);
    return slot < 0 ? -1 : this.placeOf[slot]!;
  }

  /** The contents by place. */
  dump(): number[] {
    return Array.from(this.slotAt.subarray(0, this.size), (slot) => this.table.contentOf(slot));
  }

  clear(): void {
    this.table.clear();
  }

  private insert(content: number): number {
    const place = this.table.size;
    this.place(this.table.add(content), place);
    return NO_CONTENT;
  }

  private evictFor(content: number): number {
    const slot = this.slotAt[this.random.nextInteger(this.capacity)]!;
    return this.table.replace(slot, content);
  }

  private place(slot: number, place: number): void {
    this.slotAt[place] = slot;
    this.placeOf[slot] = place;
  }
}
