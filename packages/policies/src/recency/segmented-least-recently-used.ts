import {
  InputError,
  NO_CONTENT,
  quote,
  Type,
  type CachePolicy,
  type CachePolicyFactory,
} from '@icarus-sim/core';
import { ContentTable } from '../storage/content-table.js';
import { linkAtEnds, moveToTop, NO_SLOT, slotAbove, slotBelow, unlink } from '../storage/list-links.js';
import { largestRemainder } from '../storage/largest-remainder.js';

const parameters = Type.Object({
  segments: Type.Integer({ default: 2, minimum: 1, description: 'Number of segments' }),
  alloc: Type.Optional(
    Type.Array(Type.Number({ minimum: 0, maximum: 1 }), {
      description: 'Share of each segment of the capacity, the safest first; by default equal ones',
    }),
  ),
});

const SUM_TOLERANCE = 1e-9;

function sharesOf(segments: number, alloc: readonly number[] | undefined): readonly number[] {
  const shares = alloc ?? Array.from({ length: segments }, () => 1 / segments);
  if (shares.length !== segments) {
    const found = `${shares.length} shares`;
    throw new InputError({ place: 'alloc', found, allowed: `${segments}, one a segment` });
  }
  const sum = shares.reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) <= SUM_TOLERANCE) return shares;
  throw new InputError({ place: 'alloc', found: quote(shares), allowed: 'shares whose sum is 1' });
}

/**
 * Lists of recently used contents in order of safety: a content enters the last one, every request
 * lifts it into the next safer one, and what a full segment has no room for goes down one segment.
 *
 * Source: R. Karedla, J. S. Love, B. G. Wherry, Caching Strategies to Improve Disk System
 * Performance, Computer 27(3), 1994, https://doi.org/10.1109/2.268884.
 */
export const segmentedLeastRecentlyUsed: CachePolicyFactory<typeof parameters> = {
  description:
    'Segments in order of safety: a content enters the last one and every request lifts it into the next safer one.',
  reference: {
    citation:
      'R. Karedla, J. S. Love, B. G. Wherry, Caching Strategies to Improve Disk System Performance, Computer 27(3), 1994',
    url: 'https://doi.org/10.1109/2.268884',
  },
  parameters,
  create(capacity, { segments, alloc }, { nContents }) {
    if (segments > capacity) {
      const allowed = `at most ${capacity}, the size of the cache`;
      throw new InputError({ place: 'segments', found: String(segments), allowed });
    }
    const sizes = largestRemainder(capacity, sharesOf(segments, alloc));
    return new SegmentedLeastRecentlyUsed(capacity, sizes, nContents);
  },
};

/** See {@link segmentedLeastRecentlyUsed}; requests are O(1), insertions too. */
export class SegmentedLeastRecentlyUsed implements CachePolicy {
  readonly capacity: number;
  private readonly table: ContentTable;
  private readonly slots: Int32Array;
  /** Segment of each slot. */
  private readonly segmentOf: Int32Array;
  private readonly tops: Int32Array;
  private readonly lengths: Int32Array;
  private readonly sizes: Int32Array;
  private readonly last: number;

  /**
   * @param sizes - Capacity of each segment, the safest first; their sum is `capacity`.
   * @param nContents - Number of contents in the catalogue.
   */
  constructor(capacity: number, sizes: readonly number[], nContents: number) {
    this.capacity = capacity;
    this.table = new ContentTable(capacity + 1, nContents);
    this.slots = this.table.slots;
    this.segmentOf = new Int32Array(capacity + 1);
    this.sizes = Int32Array.from(sizes);
    this.lengths = new Int32Array(sizes.length);
    this.tops = new Int32Array(sizes.length).fill(NO_SLOT);
    this.last = sizes.length - 1;
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
    this.promote(slot);
    return true;
  }

  put(content: number): number {
    const slot = this.table.find(content);
    if (slot >= 0) {
      this.promote(slot);
      return NO_CONTENT;
    }
    this.addTo(this.last, this.table.add(content));
    return this.lengths[this.last]! > this.sizes[this.last]! ? this.evict() : NO_CONTENT;
  }

  remove(content: number): boolean {
    const slot = this.table.find(content);
    if (slot < 0) return false;
    this.takeOut(slot);
    this.table.delete(slot);
    return true;
  }

  /** O(position). */
  position(content: number): number {
    return this.has(content) ? this.dump().indexOf(content) : -1;
  }

  dump(): number[] {
    const contents: number[] = [];
    for (const [segment, length] of this.lengths.entries()) {
      let slot = this.tops[segment]!;
      for (let i = 0; i < length; i++, slot = slotBelow(this.slots, slot)) {
        contents.push(this.table.contentOf(slot));
      }
    }
    return contents;
  }

  clear(): void {
    this.table.clear();
    this.lengths.fill(0);
    this.tops.fill(NO_SLOT);
  }

  private promote(slot: number): void {
    const segment = this.segmentOf[slot]!;
    if (segment === 0) {
      this.renew(slot);
      return;
    }
    this.takeOut(slot);
    this.addTo(segment - 1, slot);
    if (this.lengths[segment - 1]! > this.sizes[segment - 1]!) this.demote(segment - 1);
  }

  private renew(slot: number): void {
    const top = this.tops[0]!;
    if (slot === top) return;
    moveToTop(this.slots, slot, top);
    this.tops[0] = slot;
  }

  private demote(segment: number): void {
    const slot = slotAbove(this.slots, this.tops[segment]!);
    this.takeOut(slot);
    this.addTo(segment + 1, slot);
  }

  private evict(): number {
    const slot = slotAbove(this.slots, this.tops[this.last]!);
    this.takeOut(slot);
    return this.table.delete(slot);
  }

  private addTo(segment: number, slot: number): void {
    linkAtEnds(this.slots, slot, this.tops[segment]!);
    this.tops[segment] = slot;
    this.lengths[segment]!++;
    this.segmentOf[slot] = segment;
  }

  private takeOut(slot: number): void {
    const segment = this.segmentOf[slot]!;
    this.tops[segment] = unlink(this.slots, slot, this.tops[segment]!);
    this.lengths[segment]!--;
  }
}
