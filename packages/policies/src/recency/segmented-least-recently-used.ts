import { NO_CONTENT, Type, type CachePolicy, type CachePolicyFactory } from '@icarus-sim/core';
import { partCapacities } from '../capacity/part-capacities.js';
import { ContentTable } from '../storage/content-table.js';
import {
  linkAtEnds,
  moveToTop,
  NO_SLOT,
  slotAbove,
  slotBelow,
  takePlace,
  unlink,
} from '../storage/list-links.js';

const parameters = Type.Object({
  segments: Type.Integer({
    description: 'Number of segments, at most the capacity of the cache.',
    default: 2,
    minimum: 1,
  }),
  alloc: Type.Optional(
    Type.Array(Type.Number({ exclusiveMinimum: 0, maximum: 1 }), {
      description: 'Share of the capacity for each segment, top first; equal shares by default.',
      minItems: 1,
    }),
  ),
});

/**
 * Several LRU lists one above the other: a new content enters the bottom segment, and every request
 * lifts its content into the next segment, whose last content takes its place below. So contents
 * requested once can't push out those requested often.
 *
 * Source: R. Karedla, J. S. Love, B. G. Wherry, Caching Strategies to Improve Disk System
 * Performance, IEEE Computer 27(3), 1994, https://doi.org/10.1109/2.268884.
 */
export const segmentedLeastRecentlyUsed: CachePolicyFactory<typeof parameters> = {
  description:
    'LRU lists one above the other: each request lifts its content into the next segment, new contents enter the bottom one.',
  reference: {
    citation:
      'R. Karedla, J. S. Love, B. G. Wherry, Caching Strategies to Improve Disk System Performance, IEEE Computer 27(3), 1994',
    url: 'https://doi.org/10.1109/2.268884',
  },
  parameters,
  create(capacity, { segments, alloc }, { nContents }) {
    const division = { parts: segments, partsPlace: 'segments', ...(alloc && { alloc }) };
    return new SegmentedLeastRecentlyUsed(partCapacities(capacity, division), nContents);
  },
};

/** See {@link segmentedLeastRecentlyUsed}; every operation but `position` and `dump` is O(1). */
export class SegmentedLeastRecentlyUsed implements CachePolicy {
  readonly capacity: number;
  private readonly table: ContentTable;
  private readonly slots: Int32Array;
  /** Segment of each slot in use; 0 is the top one. */
  private readonly segmentOf: Int32Array;
  /** Of each segment its capacity, its size and the slot at its top. */
  private readonly capacities: Int32Array;
  private readonly sizes: Int32Array;
  private readonly tops: Int32Array;
  private readonly bottomSegment: number;

  /**
   * @param capacities - Capacity of each segment in contents, top first.
   * @param nContents - Number of contents in the catalogue.
   */
  constructor(capacities: readonly number[], nContents: number) {
    this.capacity = capacities.reduce((sum, capacity) => sum + capacity, 0);
    this.table = new ContentTable(this.capacity, nContents);
    this.slots = this.table.slots;
    this.segmentOf = new Int32Array(this.table.slotCount);
    this.capacities = Int32Array.from(capacities);
    this.sizes = new Int32Array(capacities.length);
    this.tops = new Int32Array(capacities.length).fill(NO_SLOT);
    this.bottomSegment = capacities.length - 1;
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
    const bottom = this.bottomSegment;
    return this.sizes[bottom]! < this.capacities[bottom]!
      ? this.insert(content)
      : this.evictFor(content);
  }

  remove(content: number): boolean {
    const slot = this.table.find(content);
    if (slot < 0) return false;
    this.takeFrom(this.segmentOf[slot]!, slot);
    this.table.delete(slot);
    return true;
  }

  /** O(size). */
  position(content: number): number {
    return this.dump().indexOf(content);
  }

  /** The top segment first; in each segment the last request first. */
  dump(): number[] {
    return [...this.sizes.keys()].flatMap((segment) => this.contentsOf(segment));
  }

  clear(): void {
    this.table.clear();
    this.sizes.fill(0);
    this.tops.fill(NO_SLOT);
  }

  /** Lifts a slot into the next segment, or in the top segment to its top. */
  private promote(slot: number): void {
    const segment = this.segmentOf[slot]!;
    if (segment === 0) this.renew(slot);
    else if (this.sizes[segment - 1]! < this.capacities[segment - 1]!) this.lift(slot, segment);
    else this.exchange(slot, segment);
  }

  /** Moves a slot of the top segment to its top. */
  private renew(slot: number): void {
    const top = this.tops[0]!;
    if (slot === top) return;
    moveToTop(this.slots, slot, top);
    this.tops[0] = slot;
  }

  /** Moves a slot into the next segment, where there is room. */
  private lift(slot: number, segment: number): void {
    this.takeFrom(segment, slot);
    this.addOnTop(segment - 1, slot);
  }

  /** Moves a slot into the next segment, and the last one there to the top of its own segment. */
  private exchange(slot: number, segment: number): void {
    const { slots, tops, segmentOf } = this;
    const last = slotAbove(slots, tops[segment - 1]!);
    const top = unlink(slots, slot, tops[segment]!);
    takePlace(slots, slot, last);
    tops[segment - 1] = slot;
    segmentOf[slot] = segment - 1;
    linkAtEnds(slots, last, top);
    tops[segment] = last;
    segmentOf[last] = segment;
  }

  private insert(content: number): number {
    this.addOnTop(this.bottomSegment, this.table.add(content));
    return NO_CONTENT;
  }

  private evictFor(content: number): number {
    const bottom = this.bottomSegment;
    const last = slotAbove(this.slots, this.tops[bottom]!);
    this.tops[bottom] = last;
    return this.table.replace(last, content);
  }

  private takeFrom(segment: number, slot: number): void {
    this.tops[segment] = unlink(this.slots, slot, this.tops[segment]!);
    this.sizes[segment]!--;
  }

  private addOnTop(segment: number, slot: number): void {
    linkAtEnds(this.slots, slot, this.tops[segment]!);
    this.tops[segment] = slot;
    this.sizes[segment]!++;
    this.segmentOf[slot] = segment;
  }

  private contentsOf(segment: number): number[] {
    const contents: number[] = [];
    let slot = this.tops[segment]!;
    while (contents.length < this.sizes[segment]!) {
      contents.push(this.table.contentOf(slot));
      slot = slotBelow(this.slots, slot);
    }
    return contents;
  }
}
