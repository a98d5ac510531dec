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
 * See {@link randomReplacement}; every operation is O(1), `dump` O(size). The slots in use are always
 * the first ones: a new content takes the slot of the one it evicts, and the content of the last slot
 * moves into that of one that is removed.
 */
export class RandomReplacement implements CachePolicy {
  readonly capacity: number;
  private readonly table: ContentTable;
  private readonly random: RandomStream;

  /**
   * @param capacity - Most contents held.
   * @param nContents - Number of contents in the catalogue.
   * @param random - One draw is taken at each eviction.
   */
  constructor(capacity: number, nContents: number, random: RandomStream) {
    this.capacity = capacity;
    this.table = new ContentTable(capacity, nContents);
    this.random = random;
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
    const last = this.table.size - 1;
    const moved = this.table.delete(last);
    if (slot !== last) this.table.replace(slot, moved);
    return true;
  }

  /** The slot of a content; all are equally likely to go next. */
  position(content: number): number {
    return this.table.find(content);
  }

  /** The contents by slot. */
  dump(): number[] {
    return Array.from({ length: this.size }, (_, slot) => this.table.contentOf(slot));
  }

  clear(): void {
    this.table.clear();
  }

  private insert(content: number): number {
    this.table.add(content);
    return NO_CONTENT;
  }

  private evictFor(content: number): number {
    return this.table.replace(this.random.nextInteger(this.capacity), content);
  }
}
