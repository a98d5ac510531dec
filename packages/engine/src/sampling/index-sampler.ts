/**
 * Draws numbers from 0 to some bound from a discrete distribution.
 * @internal
 */
export interface IndexSampler {
  /** The next number. */
  next(): number;
  /**
   * Draws many numbers at once, the same ones as as many calls of `next`.
   * @param target - Receives the numbers, from its start.
   * @param length - How many to draw, at most the length of `target`.
   */
  fill(target: Int32Array, length: number): void;
}
