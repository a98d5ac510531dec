/** Stands for no slot. */
export const NO_SLOT = -1;

/** A slot is four numbers: the slots above and below, the content, and a note of the policy's. */
const ABOVE = 0;
const BELOW = 1;
const CONTENT = 2;
const NOTE = 3;

/**
 * Memory for the slots of a cache, 16 bytes each, so that a cache line holds all of a slot.
 * Several lists may share it; a slot is in at most one of them.
 */
export function createSlots(capacity: number): Int32Array {
  return new Int32Array(capacity * 4);
}

/**
 * A doubly linked list of slots, linked in a ring from the bottom back to the top, so that the
 * bottom slot becomes the top one without touching any link. Every operation but the listing of
 * contents is O(1) and allocates nothing.
 */
export class SlotList {
  readonly #slots: Int32Array;
  /** The first slot, or `NO_SLOT`. */
  top = NO_SLOT;
  /** Number of slots in the list. */
  length = 0;

  /** @param slots - Memory from {@link createSlots}. */
  constructor(slots: Int32Array) {
    this.#slots = slots;
  }

  /** The last slot; the list must not be empty. */
  get bottom(): number {
    return this.#slots[(this.top << 2) + ABOVE]!;
  }

  contentOf(slot: number): number {
    return this.#slots[(slot << 2) + CONTENT]!;
  }

  setContent(slot: number, content: number): void {
    this.#slots[(slot << 2) + CONTENT] = content;
  }

  noteOf(slot: number): number {
    return this.#slots[(slot << 2) + NOTE]!;
  }

  setNote(slot: number, note: number): void {
    this.#slots[(slot << 2) + NOTE] = note;
  }

  /** Puts a slot that is in no list at the bottom. */
  addBottom(slot: number): void {
    this.#link(slot);
    if (this.top === NO_SLOT) this.top = slot;
  }

  /** Puts a slot that is in no list at the top. */
  addTop(slot: number): void {
    this.#link(slot);
    this.top = slot;
  }

  /** Makes the bottom slot the top one; the list must not be empty. */
  rotate(): void {
    this.top = this.bottom;
  }

  moveToTop(slot: number): void {
    const top = this.top;
    if (slot === top) return;
    const slots = this.#slots;
    this.top = slot;
    const last = slots[(top << 2) + ABOVE]!;
    if (slot === last) return;
    const at = slot << 2;
    const above = slots[at + ABOVE]!;
    const below = slots[at + BELOW]!;
    slots[(above << 2) + BELOW] = below;
    slots[(below << 2) + ABOVE] = above;
    slots[at + ABOVE] = last;
    slots[at + BELOW] = top;
    slots[(last << 2) + BELOW] = slot;
    slots[(top << 2) + ABOVE] = slot;
  }

  /** Takes a slot out of the list. */
  remove(slot: number): void {
    const slots = this.#slots;
    const at = slot << 2;
    const above = slots[at + ABOVE]!;
    const below = slots[at + BELOW]!;
    slots[(above << 2) + BELOW] = below;
    slots[(below << 2) + ABOVE] = above;
    this.length--;
    if (this.top === slot) this.top = this.length > 0 ? below : NO_SLOT;
  }

  /** Links a slot into the ring between the bottom and the top. */
  #link(slot: number): void {
    const slots = this.#slots;
    const at = slot << 2;
    const top = this.top === NO_SLOT ? slot : this.top;
    slots[at + BELOW] = top;
    slots[at + ABOVE] = slot;
    const bottom = slots[(top << 2) + ABOVE]!;
    slots[at + ABOVE] = bottom;
    slots[(bottom << 2) + BELOW] = slot;
    slots[(top << 2) + ABOVE] = slot;
    this.length++;
  }
}
