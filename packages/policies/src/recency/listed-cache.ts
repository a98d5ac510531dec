import type { CachePolicy } from '@icarus-sim/core';
import { ContentTable } from '../storage/content-table.js';
import { NO_SLOT, slotAbove, slotBelow, unlink } from '../storage/list-links.js';

/** What policies that keep their contents in one list have in common. */
export abstract class ListedCache implements CachePolicy {
  readonly capacity: number;
  protected readonly table: ContentTable;
  protected readonly slots: Int32Array;
  /** Slot of the content that is the last to be evicted. */
  protected top = NO_SLOT;

  /**
   * @param capacity - Most contents held.
   * @param nContents - Number of contents in the catalogue.
   */
  constructor(capacity: number, nContents: number) {
    this.capacity = capacity;
    this.table = new ContentTable(capacity, nContents);
    this.slots = this.table.slots;
  }

  abstract get(content: number): boolean;

  abstract put(content: number): number;

  get size(): number {
    return this.table.size;
  }

  has(content: number): boolean {
    return this.table.find(content) >= 0;
  }

  remove(content: number): boolean {
    const slot = this.table.find(content);
    if (slot < 0) return false;
    this.top = unlink(this.slots, slot, this.top);
    this.table.delete(slot);
    return true;
  }

  /** O(position). */
  position(content: number): number {
    const slot = this.table.find(content);
    if (slot < 0) return -1;
    let position = 0;
    for (let other = slot; other !== this.top; other = slotAbove(this.slots, other)) position++;
    return position;
  }

  dump(): number[] {
    const contents: number[] = [];
    for (let slot = this.top; contents.length < this.size; slot = slotBelow(this.slots, slot)) {
      contents.push(this.table.contentOf(slot));
    }
    return contents;
  }

  clear(): void {
    this.table.clear();
    this.top = NO_SLOT;
  }
}
