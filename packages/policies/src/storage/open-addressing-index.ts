import type { ContentIndex } from './content-index.js';

/** 2^32 divided by the golden ratio: spreads consecutive contents evenly over the table. */
const GOLDEN = 0x9e3779b1;
const LEAST_CELLS = 8;
const EMPTY = 0;

/**
 * An index as a hash table with open addressing, at most half full, for caches that are small
 * against the catalogue. A cell is a pair (content plus one, number); cells are a power of two,
 * the hash is multiplicative, collisions go to the next cell, and deleting shifts later cells
 * back so that no marks of deleted cells are left behind.
 *
 * Source: D. E. Knuth, The Art of Computer Programming, vol. 3, 2nd ed., 1998, section 6.4
 * (multiplicative hashing; algorithms L and R).
 */
export class OpenAddressingIndex implements ContentIndex {
  private cells: Int32Array;
  /** Length of the array of pairs, less one. */
  private mask: number;
  /** How far a 32-bit hash is shifted to leave the number of a cell. */
  private shift: number;
  private size = 0;

  /** @param expected - Number of contents held at a time; more make the table grow. */
  constructor(expected: number) {
    const cellCount = Math.max(LEAST_CELLS, 2 ** Math.ceil(Math.log2(expected * 2)));
    this.cells = new Int32Array(cellCount * 2);
    this.mask = cellCount * 2 - 1;
    this.shift = 32 - Math.log2(cellCount);
  }

  find(content: number): number {
    const cells = this.cells;
    const key = content + 1;
    let cell = this.home(key);
    let found = cells[cell]!;
    while (found !== key) {
      if (found === EMPTY) return -1;
      cell = (cell + 2) & this.mask;
      found = cells[cell]!;
    }
    return cells[cell + 1]!;
  }

  add(content: number, value: number): void {
    if (this.size * 4 > this.mask) this.grow();
    this.size++;
    this.write(content + 1, value);
  }

  set(content: number, value: number): void {
    this.cells[this.locate(content + 1) + 1] = value;
  }

  delete(content: number): void {
    this.size--;
    this.closeGap(this.locate(content + 1));
  }

  clear(): void {
    this.cells.fill(EMPTY);
    this.size = 0;
  }

  /** Where the cells for a key start, as a position in the array of pairs. */
  private home(key: number): number {
    return (Math.imul(key, GOLDEN) >>> this.shift) << 1;
  }

  /** Position of a key that is in the table. */
  private locate(key: number): number {
    let cell = this.home(key);
    while (this.cells[cell] !== key) cell = (cell + 2) & this.mask;
    return cell;
  }

  private write(key: number, value: number): void {
    const cells = this.cells;
    let cell = this.home(key);
    while (cells[cell] !== EMPTY) cell = (cell + 2) & this.mask;
    cells[cell] = key;
    cells[cell + 1] = value;
  }

  /** Empties a cell, moving back those after it that would no longer be found. */
  private closeGap(start: number): void {
    const cells = this.cells;
    const mask = this.mask;
    let gap = start;
    let cell = (gap + 2) & mask;
    let key = cells[cell]!;
    while (key !== EMPTY) {
      const distanceFromHome = (cell - this.home(key)) & mask;
      if (distanceFromHome >= ((cell - gap) & mask)) {
        cells[gap] = key;
        cells[gap + 1] = cells[cell + 1]!;
        gap = cell;
      }
      cell = (cell + 2) & mask;
      key = cells[cell]!;
    }
    cells[gap] = EMPTY;
  }

  private grow(): void {
    const old = this.cells;
    this.cells = new Int32Array(old.length * 2);
    this.mask = old.length * 2 - 1;
    this.shift--;
    for (let cell = 0; cell < old.length; cell += 2) {
      if (old[cell] !== EMPTY) this.write(old[cell]!, old[cell + 1]!);
    }
  }
}
