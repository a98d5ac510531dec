import type { RandomStream } from '@icarus-sim/core';

/** Times of a Poisson process that starts at 0 s. */
export class PoissonArrivals {
  readonly #rate: number;
  readonly #stream: RandomStream;
  #now = 0;

  /**
   * @param rate - Arrivals per second, more than 0.
   * @param stream - Where the draws come from, one an arrival.
   */
  constructor(rate: number, stream: RandomStream) {
    this.#rate = rate;
    this.#stream = stream;
  }

  /** The time of the next arrival, in seconds. */
  next(): number {
    this.#now += this.#stream.nextExponential(this.#rate);
    return this.#now;
  }

  /**
   * The next arrivals.
   * @param target - Receives their times in seconds, from its start.
   * @param length - How many, at most the length of `target`.
   */
  fill(target: Float64Array, length: number): void {
    const rate = this.#rate;
    this.#stream.fillFloats(target, length);
    let now = this.#now;
    for (let i = 0; i < length; i++) target[i] = now += -Math.log(1 - target[i]!) / rate;
    this.#now = now;
  }
}
