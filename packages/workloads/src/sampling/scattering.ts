/** An odd number with its bits well mixed: 2^32 over the golden ratio. */
const MULTIPLIER = 0x9e3779b1;
const ROUNDS = 3;

/**
 * A fixed permutation of 0 … `size` − 1 that leaves no neighbours together; takes no memory.
 * It permutes the next power of two by steps that can be undone (multiplication by an odd number,
 * exclusive or with a shift) and repeats until the result is below `size`: less than two times on
 * average.
 */
export class Scattering {
  readonly #size: number;
  readonly #mask: number;
  readonly #shift: number;

  /** @param size - How many numbers there are, from 1 to 2^31. */
  constructor(size: number) {
    const bits = 32 - Math.clz32(size - 1);
    this.#size = size;
    this.#mask = 2 ** bits - 1;
    this.#shift = Math.max(1, bits >> 1);
  }

  /** Where the permutation takes a number. */
  apply(number: number): number {
    let x = number;
    do {
      for (let round = 0; round < ROUNDS; round++) {
        x = (Math.imul(x, MULTIPLIER) + round) & this.#mask;
        x ^= x >>> this.#shift;
      }
    } while (x >= this.#size);
    return x;
  }
}
