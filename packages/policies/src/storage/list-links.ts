/**
 * Doubly linked lists over the slots of a `ContentTable`, closed to a ring: the slot above the top
 * one is the bottom one. A list is known by its top slot; all functions are O(1).
 */

/** The top of an empty list. */
export const NO_SLOT = -1;

const BELOW = 1;

/** The slot above; of the top slot, the bottom one. */
export function slotAbove(slots: Int32Array, slot: number): number {
  return slots[slot << 2]!;
}

/** The slot below; of the bottom slot, the top one. */
export function slotBelow(slots: Int32Array, slot: number): number {
  return slots[(slot << 2) + BELOW]!;
}

/**
 * Puts a slot that is in no list between the bottom and the top of one: it is then the new top for
 * who takes it as such, else the new bottom.
 * @param top - Top of the list, `NO_SLOT` where it is empty.
 */
export function linkAtEnds(slots: Int32Array, slot: number, top: number): void {
  if (top === NO_SLOT) {
    slots[slot << 2] = slot;
    slots[(slot << 2) + BELOW] = slot;
    return;
  }
  const bottom = slots[top << 2]!;
  slots[slot << 2] = bottom;
  slots[(slot << 2) + BELOW] = top;
  slots[(bottom << 2) + BELOW] = slot;
  slots[top << 2] = slot;
}

/**
 * Takes a slot out of its list.
 * @param top - Top of the list.
 * @returns The top afterwards.
 */
export function unlink(slots: Int32Array, slot: number, top: number): number {
  const above = slots[slot << 2]!;
  const below = slots[(slot << 2) + BELOW]!;
  if (below === slot) return NO_SLOT;
  slots[(above << 2) + BELOW] = below;
  slots[below << 2] = above;
  return slot === top ? below : top;
}

/** Puts a slot that is in no list in the place of one that is, which then is in none. */
export function takePlace(slots: Int32Array, slot: number, former: number): void {
  const above = slots[former << 2]!;
  const isAlone = above === former;
  const below = slots[(former << 2) + BELOW]!;
  slots[slot << 2] = isAlone ? slot : above;
  slots[(slot << 2) + BELOW] = isAlone ? slot : below;
  if (isAlone) return;
  slots[(above << 2) + BELOW] = slot;
  slots[below << 2] = slot;
}

/**
 * Makes a slot the top of its list.
 * @param top - Top of the list, another slot.
 */
export function moveToTop(slots: Int32Array, slot: number, top: number): void {
  const bottom = slots[top << 2]!;
  // The bottom slot stands above the top one already.
  if (slot === bottom) return;
  const above = slots[slot << 2]!;
  const below = slots[(slot << 2) + BELOW]!;
  slots[(above << 2) + BELOW] = below;
  slots[below << 2] = above;
  slots[slot << 2] = bottom;
  slots[(slot << 2) + BELOW] = top;
  slots[(bottom << 2) + BELOW] = slot;
  slots[top << 2] = slot;
}

/**
 * Exchanges a slot with the one above it.
 * @param top - Top of the list, another slot.
 * @returns The top afterwards.
 */
export function moveUp(slots: Int32Array, slot: number, top: number): number {
  const above = slots[slot << 2]!;
  const next = slots[above << 2]!;
  // In a list of two, the exchange of both is the other one being the top.
  if (next !== slot) {
    const below = slots[(slot << 2) + BELOW]!;
    slots[(next << 2) + BELOW] = slot;
    slots[slot << 2] = next;
    slots[(slot << 2) + BELOW] = above;
    slots[above << 2] = slot;
    slots[(above << 2) + BELOW] = below;
    slots[below << 2] = above;
  }
  return above === top ? slot : top;
}
