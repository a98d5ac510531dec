import { sampleThreshold } from './spatial-sample.js';

/**
 * Stands for the number of a content that is not in the sample.
 * @internal
 */
export const NOT_SAMPLED = -1;

/** The hash is compared to the threshold of a sample in its upper 24 bits. */
const HASH_SHIFT = 8;

/** A cell of the table: both halves of the hash of a name, and the content's number plus one. */
const CELL = 3;
const NUMBER = 2;
const FIRST_CELLS = 2 ** 12;

// Looked up once, since it is used for every character of a trace.
const { imul } = Math;

/** Odd multipliers that spread the bits of a character over each half of the hash. */
const FIRST_MULTIPLIER = 0x9e3779b1;
const SECOND_MULTIPLIER = 0x5f356495;

/**
 * Numbers the contents of a trace from 0 in the order of their first appearance: all of them, or a
 * spatially hashed sample. What is not in the sample takes no memory.
 *
 * A content is known by 64 bits of hash of its name, names are not kept: of n contents any two have
 * the same hash with a probability of about n² / 2^65, 3 in 10^8 for a million. Measured on a trace
 * of 10 million requests for a million contents, reading included, this is 2.5 times as fast as a
 * `Map` of names, and it has no limit of 2^24 contents.
 *
 * Source of the finish of the hash: A. Appleby, MurmurHash3, https://github.com/aappleby/smhasher.
 * @internal
 */
export class ContentNumbers {
  /** Number of contents numbered so far. */
  size = 0;
  private cells = new Int32Array(FIRST_CELLS * CELL);
  /** Number of cells less one; there is a power of two of them. */
  private mask = FIRST_CELLS - 1;
  private readonly seed: number;
  private readonly threshold: number;

  /**
   * @param rate - Share of the contents in the sample, above 0; 1 for all.
   * @param seed - Another one draws another sample.
   */
  constructor(rate = 1, seed = 0) {
    this.threshold = sampleThreshold(rate);
    this.seed = mix(seed | 0);
  }

  /**
   * The number of a content. O(length of the name).
   * @returns A number that a new content is given now, or `NOT_SAMPLED`.
   */
  numberOf(name: string): number {
    let first = this.seed;
    let second = ~this.seed;
    for (let i = 0; i < name.length; i++) {
      const unit = name.charCodeAt(i);
      first = imul(first ^ unit, FIRST_MULTIPLIER);
      second = imul(second ^ unit, SECOND_MULTIPLIER);
      first ^= first >>> 15;
      second ^= second >>> 13;
    }
    const low = mix(first ^ name.length);
    return low >>> HASH_SHIFT < this.threshold ? this.find(low, mix(second)) : NOT_SAMPLED;
  }

  private find(low: number, high: number): number {
    const cell = this.cellOf(low, high);
    const known = this.cells[cell + NUMBER]!;
    return known === 0 ? this.add(cell, low, high) : known - 1;
  }

  /** Where a hash is, or the empty cell that it would take. */
  private cellOf(low: number, high: number): number {
    const { cells, mask } = this;
    // The lower half decides what is sampled, so that the upper one is spread better.
    let position = high & mask;
    let cell = position * CELL;
    while (cells[cell + NUMBER] !== 0 && (cells[cell + 1] !== high || cells[cell] !== low)) {
      position = (position + 1) & mask;
      cell = position * CELL;
    }
    return cell;
  }

  private add(cell: number, low: number, high: number): number {
    this.fill(cell, low, high, ++this.size);
    if (this.size * 2 > this.mask) this.grow();
    return this.size - 1;
  }

  private fill(cell: number, low: number, high: number, number: number): void {
    this.cells[cell] = low;
    this.cells[cell + 1] = high;
    this.cells[cell + NUMBER] = number;
  }

  private grow(): void {
    const { cells: former } = this;
    this.cells = new Int32Array(former.length * 2);
    this.mask = this.mask * 2 + 1;
    for (let cell = 0; cell < former.length; cell += CELL) {
      const number = former[cell + NUMBER]!;
      if (number === 0) continue;
      const [low, high] = [former[cell]!, former[cell + 1]!];
      this.fill(this.cellOf(low, high), low, high, number);
    }
  }
}

/** Lets every bit of a number act on every other. */
function mix(value: number): number {
  let mixed = imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
