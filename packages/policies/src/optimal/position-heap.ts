/** Children of each place: fewer levels than with two, and children are neighbours in memory. */
const ARITY = 4;

/**
 * Whole numbers, the greatest on top; numbers that no longer count may stay until there is no room.
 * Own code since flatqueue has no way of dropping what no longer counts.
 *
 * Source: D. B. Johnson, Priority Queues with Update and Finding Minimum Spanning Trees,
 * Information Processing Letters 4(3), 1975, https://doi.org/10.1016/0020-0190(75)90001-0.
 */
export class PositionHeap {
  /** How many numbers are in the heap, those that no longer count included. */
  size = 0;
  private readonly positions: Int32Array;

  /** @param room - Most numbers in the heap. */
  constructor(room: number) {
    this.positions = new Int32Array(room);
  }

  /** Whether something must be dropped before the next `push`. */
  get isFull(): boolean {
    return this.size === this.positions.length;
  }

  /** The greatest number; the heap must not be empty. O(1). */
  get top(): number {
    return this.positions[0]!;
  }

  /** Adds a number; there must be room. O(log size). */
  push(position: number): void {
    const positions = this.positions;
    let place = this.size++;
    while (place > 0) {
      const parent = ((place - 1) / ARITY) | 0;
      if (positions[parent]! >= position) break;
      positions[place] = positions[parent]!;
      place = parent;
    }
    positions[place] = position;
  }

  /** Puts another number in the place of the greatest one. O(log size). */
  replaceTop(position: number): void {
    this.sink(0, position);
  }

  /** Takes the greatest number out. O(log size). */
  pop(): void {
    const last = this.positions[--this.size]!;
    if (this.size > 0) this.sink(0, last);
  }

  /**
   * The different numbers that count, the greatest first. O(size log size).
   * @param counts - Whether a number counts.
   */
  descending(counts: (position: number) => boolean): Int32Array {
    const counting = this.positions.subarray(0, this.size).filter(counts).sort().reverse();
    return counting.filter((position, i) => i === 0 || position !== counting[i - 1]);
  }

  /** Drops the numbers below one. O(size). */
  dropBelow(least: number): void {
    const positions = this.positions;
    let retained = 0;
    for (let place = 0; place < this.size; place++) {
      const position = positions[place]!;
      if (position >= least) positions[retained++] = position;
    }
    this.size = retained;
    this.order();
  }

  /**
   * Drops the numbers that don't count, and repetitions. O(size log size).
   * @param counts - Whether a number counts.
   */
  retain(counts: (position: number) => boolean): void {
    const different = this.descending(counts);
    this.positions.set(different);
    this.size = different.length;
  }

  /** Takes all numbers out. */
  clear(): void {
    this.size = 0;
  }

  /** Makes a heap of numbers in any order. */
  private order(): void {
    for (let place = Math.floor((this.size - 2) / ARITY); place >= 0; place--) {
      this.sink(place, this.positions[place]!);
    }
  }

  /** Puts a number at a place or, below greater ones, under it. */
  private sink(start: number, position: number): void {
    const positions = this.positions;
    let place = start;
    let child = this.greatestChild(place);
    while (child > 0 && positions[child]! > position) {
      positions[place] = positions[child]!;
      place = child;
      child = this.greatestChild(place);
    }
    positions[place] = position;
  }

  /** Place of the greatest child; 0 where there is none. */
  private greatestChild(place: number): number {
    const positions = this.positions;
    const first = place * ARITY + 1;
    const end = Math.min(first + ARITY, this.size);
    if (first >= end) return 0;
    let greatest = first;
    for (let child = first + 1; child < end; child++) {
      if (positions[child]! > positions[greatest]!) greatest = child;
    }
    return greatest;
  }
}
