const NONE = -1;

/**
 * The contents that a node was asked for last, without the contents themselves: an LRU list of
 * numbers. A hash table with open addressing finds the place of a content in the list; 12 to 20
 * bytes a name.
 */
export class RecentNames {
  private readonly capacity: number;
  private readonly contents: Int32Array;
  /** The entry after each in the list, from the least to the most recent; a ring through `capacity`. */
  private readonly newer: Int32Array;
  private readonly older: Int32Array;
  /** Entries by hash of their content, `NONE` where free; its length is a power of two. */
  private readonly table: Int32Array;
  private readonly mask: number;
  private size = 0;

  /** @param capacity - How many contents are remembered, at least 1. */
  constructor(capacity: number) {
    this.capacity = capacity;
    this.contents = new Int32Array(capacity);
    this.newer = new Int32Array(capacity + 1).fill(capacity);
    this.older = new Int32Array(capacity + 1).fill(capacity);
    this.table = new Int32Array(2 ** Math.ceil(Math.log2(2 * capacity))).fill(NONE);
    this.mask = this.table.length - 1;
  }

  /**
   * Remembers a content as the most recent, forgetting the least recent one where there is no room.
   * O(1).
   * @returns Whether it was remembered already.
   */
  touch(content: number): boolean {
    const slot = this.find(content);
    const known = this.table[slot]!;
    if (known !== NONE) {
      this.unlink(known);
      this.linkAsNewest(known);
      return true;
    }
    const entry = this.size < this.capacity ? this.size++ : this.forgetOldest();
    this.contents[entry] = content;
    this.table[this.find(content)] = entry;
    this.linkAsNewest(entry);
    return false;
  }

  private forgetOldest(): number {
    const oldest = this.newer[this.capacity]!;
    this.unlink(oldest);
    this.free(this.find(this.contents[oldest]!));
    return oldest;
  }

  private unlink(entry: number): void {
    const newer = this.newer[entry]!;
    const older = this.older[entry]!;
    this.newer[older] = newer;
    this.older[newer] = older;
  }

  private linkAsNewest(entry: number): void {
    const last = this.older[this.capacity]!;
    this.newer[last] = entry;
    this.older[entry] = last;
    this.newer[entry] = this.capacity;
    this.older[this.capacity] = entry;
  }

  /** The slot of a content in the table, or the free one that it would get. */
  private find(content: number): number {
    let slot = this.home(content);
    while (this.table[slot] !== NONE && this.contents[this.table[slot]!] !== content) {
      slot = (slot + 1) & this.mask;
    }
    return slot;
  }

  /** Frees a slot and moves up those after it that it kept from their own. */
  private free(slot: number): void {
    let hole = slot;
    let next = (slot + 1) & this.mask;
    while (this.table[next] !== NONE) {
      const home = this.home(this.contents[this.table[next]!]!);
      if (((next - home) & this.mask) >= ((next - hole) & this.mask)) {
        this.table[hole] = this.table[next]!;
        hole = next;
      }
      next = (next + 1) & this.mask;
    }
    this.table[hole] = NONE;
  }

  /** Fibonacci hashing: popular contents have neighbouring numbers. */
  private home(content: number): number {
    return (Math.imul(content, 0x9e3779b1) >>> 7) & this.mask;
  }
}
