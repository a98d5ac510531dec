/** Children of each position: fewer levels than with two, and the children's keys are neighbours. */
const ARITY = 4;

/**
 * A heap of items, numbers from 0, that knows where each item is, so that the key of any item can
 * change. Libraries' heaps (flatqueue, mnemonist) can't do that: an item whose key changed would
 * have to be found by a scan. Each item, in the heap or not, also has a note, a number of the
 * policy's that is kept beside its position since both are mostly used together.
 *
 * Source: D. B. Johnson, Priority Queues with Update and Finding Minimum Spanning Trees,
 * Information Processing Letters 4(3), 1975, https://doi.org/10.1016/0020-0190(75)90001-0.
 */
export class KeyedHeap {
  /** Number of items in the heap. */
  size = 0;
  /** Keys and items by position in the heap. */
  private readonly keys: Float64Array;
  private readonly items: Int32Array;
  /** For each item its position plus one, 0 where it isn't in the heap, and its note. */
  private places: Int32Array;

  /**
   * @param capacity - Most items in the heap at a time.
   * @param itemCount - Number of different items there may be; see {@link admitItems}.
   */
  constructor(capacity: number, itemCount: number) {
    this.keys = new Float64Array(capacity);
    this.items = new Int32Array(capacity);
    this.places = new Int32Array(itemCount * 2);
  }

  /** Items are below this number. */
  get itemLimit(): number {
    return this.places.length / 2;
  }

  /** Makes room for more different items. O(items). */
  admitItems(itemCount: number): void {
    const places = new Int32Array(itemCount * 2);
    places.set(this.places);
    this.places = places;
  }

  /** Whether an item is in the heap. O(1). */
  holds(item: number): boolean {
    return this.places[item * 2] !== 0;
  }

  /** The note of an item, 0 where there is none. O(1). */
  noteOf(item: number): number {
    return this.places[item * 2 + 1]!;
  }

  setNote(item: number, note: number): void {
    this.places[item * 2 + 1] = note;
  }

  /** The least key; the heap must not be empty. O(1). */
  get leastKey(): number {
    return this.keys[0]!;
  }

  /** Inserts an item that isn't in the heap. O(log size). */
  add(item: number, key: number): void {
    this.size++;
    this.siftUp(this.size - 1, item, key);
  }

  /** Puts another item in the place of the least one, and returns that one. O(log size). */
  replaceLeast(item: number, key: number): number {
    const least = this.items[0]!;
    this.places[least * 2] = 0;
    this.siftDown(0, item, key);
    return least;
  }

  /** Takes the least item out of the heap and returns it. O(log size). */
  takeLeast(): number {
    const least = this.items[0]!;
    this.remove(least);
    return least;
  }

  /** Gives an item in the heap a greater key. O(log size). */
  raise(item: number, key: number): void {
    this.siftDown(this.positionOf(item), item, key);
  }

  /** Takes an item out of the heap. O(log size). */
  remove(item: number): void {
    const position = this.positionOf(item);
    this.places[item * 2] = 0;
    this.size--;
    if (position === this.size) return;
    const last = this.items[this.size]!;
    const key = this.keys[this.size]!;
    if (key < this.keys[position]!) this.siftUp(position, last, key);
    else this.siftDown(position, last, key);
  }

  /** The items, the greatest key first. O(size log size). */
  descending(): number[] {
    const items = [...this.items.subarray(0, this.size)];
    return items.sort((a, b) => this.keyOf(b) - this.keyOf(a));
  }

  /** Number of items with a greater key than an item in the heap. O(size). */
  countAbove(item: number): number {
    const key = this.keyOf(item);
    let count = 0;
    for (let position = 0; position < this.size; position++) {
      if (this.keys[position]! > key) count++;
    }
    return count;
  }

  /** Takes all items out and forgets all notes. */
  clear(): void {
    this.places.fill(0);
    this.size = 0;
  }

  private positionOf(item: number): number {
    return this.places[item * 2]! - 1;
  }

  private keyOf(item: number): number {
    return this.keys[this.positionOf(item)]!;
  }

  private siftUp(start: number, item: number, key: number): void {
    let position = start;
    while (position > 0) {
      const parent = ((position - 1) / ARITY) | 0;
      const parentKey = this.keys[parent]!;
      if (parentKey <= key) break;
      this.place(position, this.items[parent]!, parentKey);
      position = parent;
    }
    this.place(position, item, key);
  }

  private siftDown(start: number, item: number, key: number): void {
    let position = start;
    let child = this.leastChild(position);
    while (child >= 0 && this.keys[child]! < key) {
      this.place(position, this.items[child]!, this.keys[child]!);
      position = child;
      child = this.leastChild(position);
    }
    this.place(position, item, key);
  }

  /** Position of the child with the least key; negative where there is no child. */
  private leastChild(position: number): number {
    const first = position * ARITY + 1;
    const end = Math.min(first + ARITY, this.size);
    if (first >= end) return -1;
    let least = first;
    for (let child = first + 1; child < end; child++) {
      if (this.keys[child]! < this.keys[least]!) least = child;
    }
    return least;
  }

  private place(position: number, item: number, key: number): void {
    this.keys[position] = key;
    this.items[position] = item;
    this.places[item * 2] = position + 1;
  }
}
