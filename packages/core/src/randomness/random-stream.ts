/** A sequence of random numbers. */
export interface RandomStream {
  /** The next number, uniform in [0, 1). */
  nextFloat(): number;
  /**
   * Draws many numbers at once, the same ones as as many calls of `nextFloat`.
   * @param target - Receives the numbers, from its start.
   * @param length - How many to draw, at most the length of `target`.
   */
  fillFloats(target: Float64Array, length: number): void;
  /** The next whole number, uniform in 0 … `bound` − 1: `⌊u · bound⌋` of one draw. */
  nextInteger(bound: number): number;
  /** The next interval of a Poisson process of the given rate: −ln(1 − u) / rate of one draw. */
  nextExponential(rate: number): number;
}
