import { NO_CONTENT, NO_PARAMETERS, type CachePolicy } from '@icarus-sim/core';
import { createContentIndex, type ContentIndex } from '../storage/content-index.js';
import { createSlots, SlotList } from '../storage/slot-list.js';

export class LeastRecentlyUsed implements CachePolicy {
  readonly capacity: number;
  readonly #index: ContentIndex;
  readonly #recency: SlotList;
  readonly #free: SlotList;

  constructor(capacity: number, nContents: number) {
    this.capacity = capacity;
    this.#index = createContentIndex(capacity, nContents);
    const slots = createSlots(capacity);
    this.#recency = new SlotList(slots);
    this.#free = new SlotList(slots);
    for (let i = 0; i < capacity; i++) this.#free.addBottom(i);
  }

  get size(): number {
    return this.#recency.length;
  }

  has(content: number): boolean {
    return this.#index.find(content) >= 0;
  }

  get(content: number): boolean {
    const slot = this.#index.find(content);
    if (slot < 0) return false;
    this.#recency.moveToTop(slot);
    return true;
  }

  put(content: number): number {
    const slot = this.#index.find(content);
    if (slot >= 0) {
      this.#recency.moveToTop(slot);
      return NO_CONTENT;
    }
    if (this.#free.length === 0) return this.#replaceBottom(content);
    this.#insert(content);
    return NO_CONTENT;
  }

  #insert(content: number): void {
    const slot = this.#free.top;
    this.#free.remove(slot);
    this.#recency.addTop(slot);
    this.#recency.setContent(slot, content);
    this.#index.add(content, slot);
  }

  #replaceBottom(content: number): number {
    const slot = this.#recency.bottom;
    const evicted = this.#recency.contentOf(slot);
    this.#index.delete(evicted);
    this.#index.add(content, slot);
    this.#recency.setContent(slot, content);
    this.#recency.rotate();
    return evicted;
  }

  remove(content: number): boolean {
    return false;
  }
  position(content: number): number {
    return -1;
  }
  dump(): number[] {
    return [];
  }
  clear(): void {}
}
