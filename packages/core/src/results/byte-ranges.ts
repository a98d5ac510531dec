import { NumberList } from './number-list.js';

/**
 * Bytes of a file, from `start` to before `end`.
 * @internal
 */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Ranges in an order, in little memory: a journal may have a million.
 * @internal
 */
export class ByteRanges implements Iterable<ByteRange> {
  readonly #ends = new NumberList();

  /** @param ranges - The ranges in order. */
  constructor(ranges: Iterable<ByteRange>) {
    for (const { start, end } of ranges) {
      this.#ends.push(start);
      this.#ends.push(end);
    }
  }

  /** The ranges, again and again. */
  *[Symbol.iterator](): Generator<ByteRange> {
    for (let i = 0; i < this.#ends.length; i += 2) {
      yield { start: this.#ends.at(i), end: this.#ends.at(i + 1) };
    }
  }
}
