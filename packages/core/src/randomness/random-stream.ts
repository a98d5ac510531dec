/** A sequence of random numbers. */
export interface RandomStream {
  /** The next number, uniform in [0, 1). */
  nextFloat(): number;
  /** The next whole number, uniform in 0 … `bound` − 1: `⌊u · bound⌋` of one draw. */
  nextInteger(bound: number): number;
  /** The next interval of a Poisson process of the given rate: −ln(1 − u) / rate of one draw. */
  nextExponential(rate: number): number;
}
