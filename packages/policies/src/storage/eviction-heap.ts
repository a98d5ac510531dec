/** Where an item stands that is not in the heap. */
const ABSENT = -1;

/**
 * Items from 0 with a rank each, the lowest rank at the front; of equal ranks the lower order comes
 * first. Every operation is O(log size) and finds its item without searching.
 *
 * Source: J. W. J. Williams, Algorithm 232: Heapsort, CACM 7(6), 1964,
 * https://doi.org/10.1145/512274.512284.
 */
export class EvictionHeap {
  private items: Int32Array;
  private ranks: Float64Array;
  private orders: Float64Array;
  private positions: Int32Array;
  private length = 0;

  /** @param capacity - Items that there is room for; {@link reserve} makes more. */
  constructor(capacity: number) {
    this.items = new Int32Array(capacity);
    this.ranks = new Float64Array(capacity);
    this.orders = new Float64Array(capacity);
    this.positions = new Int32Array(capacity).fill(ABSENT);
  }

  /** Number of items in the heap. */
  get size(): number {
    return this.length;
  }

  /** The item of the lowest rank; the heap must not be empty. */
  get first(): number {
    return this.items[0]!;
  }

  /** Rank of an item, in the heap or not. */
  rankOf(item: number): number {
    return this.ranks[item]!;
  }

  /** Whether an item is in the heap. */
  has(item: number): boolean {
    return this.positions[item]! !== ABSENT;
  }

  /** Makes room for an item, where it is beyond the capacity. Amortised O(1). */
  reserve(item: number): void {
    if (item < this.positions.length) return;
    const capacity = Math.max(item + 1, 2 * this.positions.length);
    const positions = new Int32Array(capacity).fill(ABSENT);
    positions.set(this.positions);
    this.positions = positions;
    this.items = grown(this.items, new Int32Array(capacity));
    this.ranks = grown(this.ranks, new Float64Array(capacity));
    this.orders = grown(this.orders, new Float64Array(capacity));
  }

  /** Notes rank and order of an item that is not in the heap. */
  setRank(item: number, rank: number, order: number): void {
    this.ranks[item] = rank;
    this.orders[item] = order;
  }

  /** Puts an item in with the rank noted for it. */
  add(item: number): void {
    const position = this.length++;
    this.place(item, position);
    this.siftUp(position);
  }

  /** Takes an item out; its rank stays noted. */
  delete(item: number): void {
    const position = this.positions[item]!;
    this.positions[item] = ABSENT;
    const moved = this.items[--this.length]!;
    if (moved === item) return;
    this.place(moved, position);
    this.siftUp(position);
    this.siftDown(this.positions[moved]!);
  }

  /** Changes the rank of an item in the heap to a higher one. */
  raise(item: number, rank: number): void {
    this.ranks[item] = rank;
    this.siftDown(this.positions[item]!);
  }

  /** Changes the rank of an item in the heap to a lower one. */
  lower(item: number, rank: number): void {
    this.ranks[item] = rank;
    this.siftUp(this.positions[item]!);
  }

  /** Gives the first item, which is to stand for something else, another rank and order. */
  replaceFirst(rank: number, order: number): void {
    this.setRank(this.first, rank, order);
    this.siftDown(0);
  }

  /** The items, the highest rank first. O(size · log size). */
  sorted(): number[] {
    const items = Array.from(this.items.subarray(0, this.length));
    return items.sort((a, b) => (this.precedes(a, b) ? 1 : -1));
  }

  /** Takes all items out; ranks are forgotten. */
  clear(): void {
    this.positions.fill(ABSENT);
    this.ranks.fill(0);
    this.orders.fill(0);
    this.length = 0;
  }

  private precedes(a: number, b: number): boolean {
    const [rankA, rankB] = [this.ranks[a]!, this.ranks[b]!];
    return rankA < rankB || (rankA === rankB && this.orders[a]! < this.orders[b]!);
  }

  private place(item: number, position: number): void {
    this.items[position] = item;
    this.positions[item] = position;
  }

  private siftUp(start: number): void {
    const item = this.items[start]!;
    let position = start;
    while (position > 0) {
      const parent = (position - 1) >> 1;
      const above = this.items[parent]!;
      if (!this.precedes(item, above)) break;
      this.place(above, position);
      position = parent;
    }
    this.place(item, position);
  }

  private siftDown(start: number): void {
    const { items, length } = this;
    const item = items[start]!;
    let position = start;
    for (let child = 2 * position + 1; child < length; child = 2 * position + 1) {
      if (child + 1 < length && this.precedes(items[child + 1]!, items[child]!)) child++;
      const below = items[child]!;
      if (!this.precedes(below, item)) break;
      this.place(below, position);
      position = child;
    }
    this.place(item, position);
  }
}

function grown<Numbers extends Int32Array | Float64Array>(old: Numbers, larger: Numbers): Numbers {
  larger.set(old);
  return larger;
}
