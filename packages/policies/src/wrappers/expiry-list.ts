import { ContentTable } from '../storage/content-table.js';
import { linkAtEnds, NO_SLOT, slotAbove, slotBelow, unlink } from '../storage/list-links.js';

/** When each of some contents expires, times being set in ascending order. */
export class ExpiryList {
  private readonly capacity: number;
  private readonly table: ContentTable;
  private readonly slots: Int32Array;
  private readonly expiries: Float64Array;
  /** Slot of the content that expires last. */
  private last = NO_SLOT;

  /**
   * @param capacity - Most contents with an expiry.
   * @param nContents - Number of contents in the catalogue.
   */
  constructor(capacity: number, nContents: number) {
    this.capacity = capacity;
    this.table = new ContentTable(capacity, nContents);
    this.slots = this.table.slots;
    this.expiries = new Float64Array(capacity);
  }

  /** Whether there is no room for another content. */
  get isFull(): boolean {
    return this.table.size === this.capacity;
  }

  /** When the next content expires; `Infinity` where there is none. O(1). */
  get first(): number {
    return this.last === NO_SLOT ? Infinity : this.expiries[slotAbove(this.slots, this.last)]!;
  }

  /** Sets when a content without expiry expires, not before any other; needs room. O(1). */
  add(content: number, expiry: number): void {
    const slot = this.table.add(content);
    linkAtEnds(this.slots, slot, this.last);
    this.last = slot;
    this.expiries[slot] = expiry;
  }

  /** Forgets a content, where it has an expiry. O(1). */
  delete(content: number): void {
    const slot = this.table.find(content);
    if (slot >= 0) this.drop(slot);
  }

  /** Forgets the content that expires next and returns it; there must be one. O(1). */
  takeFirst(): number {
    return this.drop(slotAbove(this.slots, this.last));
  }

  /**
   * Forgets the contents that a cache has lost without saying so. O(capacity).
   * @param isHeld - Whether a content is still there.
   */
  retain(isHeld: (content: number) => boolean): void {
    let slot = this.last;
    for (let left = this.table.size; left > 0; left--) {
      const next = slotBelow(this.slots, slot);
      if (!isHeld(this.table.contentOf(slot))) this.drop(slot);
      slot = next;
    }
  }

  /** Forgets all contents. */
  clear(): void {
    this.table.clear();
    this.last = NO_SLOT;
  }

  private drop(slot: number): number {
    this.last = unlink(this.slots, slot, this.last);
    return this.table.delete(slot);
  }
}
