import {
  NO_CONTENT,
  NO_PARAMETERS,
  type CachePolicy,
  type CachePolicyFactory,
  type RandomStream,
} from '@icarus-sim/core';
import { createContentIndex, type ContentIndex } from '../storage/content-index.js';

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

/** See {@link randomReplacement}; every operation is O(1), `dump` O(size). */
export class RandomReplacement implements CachePolicy {
  readonly capacity: number;
  private count = 0;
  private readonly contents: Int32Array;
  /** Position of each content in `contents`. */
  private readonly index: ContentIndex;
  private readonly random: RandomStream;

  /**
   * @param nContents - Number of contents in the catalogue.
   * @param random - One draw is taken at each eviction.
   */
  constructor(capacity: number, nContents: number, random: RandomStream) {
    this.capacity = capacity;
    this.contents = new Int32Array(capacity);
    this.index = createContentIndex(capacity, nContents);
    this.random = random;
  }

  get size(): number {
    return this.count;
  }

  has(content: number): boolean {
    return this.index.find(content) >= 0;
  }

  get(content: number): boolean {
    return this.index.find(content) >= 0;
  }

  put(content: number): number {
    if (this.index.find(content) >= 0) return NO_CONTENT;
    if (this.count === this.capacity) return this.replaceAny(content);
    this.index.add(content, this.count);
    this.contents[this.count++] = content;
    return NO_CONTENT;
  }

  remove(content: number): boolean {
    const position = this.index.find(content);
    if (position < 0) return false;
    this.index.delete(content);
    const last = this.contents[--this.count]!;
    if (last !== content) {
      this.contents[position] = last;
      this.index.set(last, position);
    }
    return true;
  }

  /** Where the content is kept; places mean nothing here. */
  position(content: number): number {
    return this.index.find(content);
  }

  dump(): number[] {
    return Array.from(this.contents.subarray(0, this.count));
  }

  clear(): void {
    this.index.clear();
    this.count = 0;
  }

  private replaceAny(content: number): number {
    const position = this.random.nextInteger(this.capacity);
    const evicted = this.contents[position]!;
    this.index.delete(evicted);
    this.index.add(content, position);
    this.contents[position] = content;
    return evicted;
  }
}
