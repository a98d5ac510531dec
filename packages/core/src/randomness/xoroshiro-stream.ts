import { createHash } from 'node:crypto';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomStream } from './random-stream.js';

const TWO_POW_26 = 0x4000000;
const TWO_POW_MINUS_53 = 2 ** -53;

/**
 * A stream from xoroshiro128+ with 53-bit numbers.
 *
 * Source: D. Blackman, S. Vigna, Scrambled Linear Pseudorandom Number Generators, ACM TOMS 47(4),
 * 2021, https://doi.org/10.1145/3460772.
 * @internal
 */
export class XoroshiroStream implements RandomStream {
  readonly #generator;

  /** @param name - Text that the whole sequence is derived from, by SHA-256. */
  constructor(name: string) {
    const digest = createHash('sha256').update(name).digest();
    const state = [0, 4, 8, 12].map((offset) => digest.readInt32LE(offset));
    this.#generator = xoroshiro128plusFromState(state);
  }

  nextFloat(): number {
    const high = this.#generator.next() >>> 5;
    const low = this.#generator.next() >>> 6;
    return (high * TWO_POW_26 + low) * TWO_POW_MINUS_53;
  }

  fillFloats(target: Float64Array, length: number): void {
    for (let i = 0; i < length; i++) target[i] = this.nextFloat();
  }

  nextInteger(bound: number): number {
    return Math.floor(this.nextFloat() * bound);
  }

  nextExponential(rate: number): number {
    return -Math.log(1 - this.nextFloat()) / rate;
  }
}
