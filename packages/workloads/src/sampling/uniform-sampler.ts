import type { RandomStream } from '@icarus-sim/core';
import type { IndexSampler } from '@icarus-sim/engine';

/** Draws the numbers 0 … `size` − 1 with equal probability; one draw a number. */
export class UniformSampler implements IndexSampler {
  readonly #size: number;
  readonly #stream: RandomStream;

  /**
   * @param size - How many different numbers there are.
   * @param stream - Where the draws come from.
   */
  constructor(size: number, stream: RandomStream) {
    this.#size = size;
    this.#stream = stream;
  }

  next(): number {
    return this.#stream.nextInteger(this.#size);
  }

  fill(target: Int32Array, length: number): void {
    for (let i = 0; i < length; i++) target[i] = this.next();
  }
}
