/** 2^32 divided by the golden ratio: spreads consecutive contents evenly over the table. */
const GOLDEN = 0x9e3779b1 | 0;

/** Chains for each slot, of tables that fit the processor's caches and of others. */
const MOST_CHAINS = 8;
const FEWEST_CHAINS = 2;
/** Slots up to which there are most chains: less than 64 KB. */
const SMALL_TABLE = 1024;
const FEWEST_BITS = 3;

/**
 * Contents of the catalogue for each one held, up to which heads are a direct map: 4 bytes a
 * content are then at most twice the memory of a table.
 */
const LARGEST_DIRECT_RATIO = 16;
/** Catalogues that are directly mapped whatever is held: the map is at most 16 KiB. */
const ALWAYS_DIRECT = 4096;

/** Numbers a slot: the slots above and below it, its content, and the next slot of its chain. */
const CONTENT = 2;
const NEXT = 3;

/**
 * Finds the slot of each content held, a slot being four numbers in one array: two that the lists
 * of a policy use (see `list-links`), the content, and the next slot of its hash chain. So a
 * look-up that hits has loaded what the list will touch. Measured by `bench/policies.bench.mjs`, LRU
 * on it serves 33 M requests/s where mnemonist's LRUCache serves 11 M (100,000 contents held), and
 * 33 M against 3.4 M (30 caches of 150). Chains measured 1.6 times as fast as open addressing.
 *
 * What a cache does most often is to take a slot out of one chain and put it into another. Each slot
 * knows its owner, the place that its chain reaches it from, so that this takes no branch, and small
 * tables have so many chains that nearly all are empty: LCE on GEANT, 19 caches of 158 contents, went
 * from 433 to 370 ns a request.
 *
 * Chains of slots are stored as the slot plus one, so that zeroed memory means the end.
 * Source of the hash: D. E. Knuth, The Art of Computer Programming, vol. 3, 2nd ed., 1998, 6.4.
 */
export class ContentTable {
  /** Number of slots: no more than there are contents, however large the cache is. */
  readonly slotCount: number;
  /**
   * Four numbers a slot, then the heads of the chains, then the owners of the slots, before them one
   * for the end of all chains: one array, for each has a header to load.
   */
  readonly slots: Int32Array;
  /** Number of contents held. */
  size = 0;
  /** Where the heads and the owners begin. */
  private readonly heads: number;
  private readonly owners: number;
  /** Whether each content has a head of its own; nothing else needs owners. */
  private readonly direct: boolean;
  private readonly shift: number;
  private free = 0;
  /** The content last looked for in vain: a miss is often followed by its insertion. */
  private missing = -1;

  /**
   * @param capacity - Most contents held.
   * @param nContents - Number of contents in the catalogue; contents are below it.
   */
  constructor(capacity: number, nContents: number) {
    this.slotCount = Math.min(capacity, nContents);
    this.direct = nContents <= Math.max(ALWAYS_DIRECT, this.slotCount * LARGEST_DIRECT_RATIO);
    const chains = this.slotCount > SMALL_TABLE ? FEWEST_CHAINS : MOST_CHAINS;
    const bits = Math.max(FEWEST_BITS, Math.ceil(Math.log2(this.slotCount * chains)));
    this.heads = this.slotCount * 4;
    this.owners = this.heads + (this.direct ? nContents : 2 ** bits);
    this.slots = new Int32Array(this.owners + (this.direct ? 0 : this.slotCount + 1));
    this.shift = 32 - bits;
    this.chainFreeSlots();
  }

  /** The slot of a content; -1 where it isn't held. O(1). */
  find(content: number): number {
    return this.direct ? this.slots[this.heads + content]! - 1 : this.search(content);
  }

  /** The content of a slot that is in use. */
  contentOf(slot: number): number {
    return this.slots[(slot << 2) + CONTENT]!;
  }

  /** Gives a content that isn't held a slot; there must be a free one. O(1). */
  add(content: number): number {
    const slot = this.free;
    this.free = this.slots[(slot << 2) + NEXT]! - 1;
    this.size++;
    this.link(slot, content);
    return slot;
  }

  /** Gives a slot to another content; returns the one it held. O(1). */
  replace(slot: number, content: number): number {
    const evicted = this.unlink(slot);
    this.link(slot, content);
    return evicted;
  }

  /** Frees a slot; returns the content it held. O(1). */
  delete(slot: number): number {
    const content = this.unlink(slot);
    this.slots[(slot << 2) + NEXT] = this.free + 1;
    this.free = slot;
    this.size--;
    return content;
  }

  /** Frees all slots. */
  clear(): void {
    this.slots.fill(0);
    this.size = 0;
    this.missing = -1;
    this.chainFreeSlots();
  }

  private chainFreeSlots(): void {
    const last = this.slotCount - 1;
    for (let slot = 0; slot < last; slot++) this.slots[(slot << 2) + NEXT] = slot + 2;
    this.free = 0;
  }

  private search(content: number): number {
    if (content === this.missing) return -1;
    const slots = this.slots;
    let slot = slots[this.heads + (Math.imul(content, GOLDEN) >>> this.shift)]! - 1;
    while (slot >= 0 && slots[(slot << 2) + CONTENT] !== content) {
      slot = slots[(slot << 2) + NEXT]! - 1;
    }
    if (slot < 0) this.missing = content;
    return slot;
  }

  private link(slot: number, content: number): void {
    const { slots, owners } = this;
    slots[(slot << 2) + CONTENT] = content;
    if (this.direct) {
      slots[this.heads + content] = slot + 1;
      return;
    }
    this.missing = -1;
    const head = this.heads + (Math.imul(content, GOLDEN) >>> this.shift);
    const next = slots[head]!;
    slots[(slot << 2) + NEXT] = next;
    slots[owners + next] = (slot << 2) + NEXT;
    slots[owners + slot + 1] = head;
    slots[head] = slot + 1;
  }

  private unlink(slot: number): number {
    const { slots, owners } = this;
    const content = slots[(slot << 2) + CONTENT]!;
    if (this.direct) {
      slots[this.heads + content] = 0;
      return content;
    }
    const next = slots[(slot << 2) + NEXT]!;
    const owner = slots[owners + slot + 1]!;
    slots[owner] = next;
    slots[owners + next] = owner;
    return content;
  }
}
