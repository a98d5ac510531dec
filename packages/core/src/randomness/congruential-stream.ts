import type { RandomStream } from './random-stream.js';

const TWO_POW_32 = 2 ** 32;

/**
 * The congruential generator of Numerical Recipes, for comparing runs draw by draw with other
 * implementations: `s ← (1664525·s + 1013904223) mod 2^32`, `u = s / 2^32`.
 *
 * Source: Press et al., Numerical Recipes in C, 2nd ed., 1992, section 7.1.
 * @internal
 */
export class CongruentialStream implements RandomStream {
  #state: number;
  /** Number of draws taken so far. */
  drawsUsed = 0;

  /** @param seed - The state before the first draw. */
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  nextFloat(): number {
    this.#state = (Math.imul(1664525, this.#state) + 1013904223) >>> 0;
    this.drawsUsed++;
    return this.#state / TWO_POW_32;
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
