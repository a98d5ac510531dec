import type { RandomStream } from '@icarus-sim/core';
import type { IndexSampler } from '@icarus-sim/engine';

/** Below this the quotients are taken from their series: exact to the last bit there. */
const TINY = 1e-8;

/** (e^x − 1) / x, also for x near 0. */
function exponentialQuotient(x: number): number {
  return Math.abs(x) > TINY ? Math.expm1(x) / x : 1 + x / 2;
}

/** ln(1 + x) / x, also for x near 0. */
function logarithmQuotient(x: number): number {
  return Math.abs(x) > TINY ? Math.log1p(x) / x : 1 - x / 2;
}

/**
 * Draws from a truncated Zipf distribution without any table: inverts the integral of x^−alpha
 * and rejects what lies above the histogram, for less than 1.1 draws a number on average.
 *
 * Source: W. Hörmann, G. Derflinger, Rejection-inversion to generate variates from monotone
 * discrete distributions, ACM TOMACS 6(3), 1996, https://doi.org/10.1145/235025.235029.
 */
export class RejectionInversionSampler implements IndexSampler {
  readonly #alpha: number;
  readonly #stream: RandomStream;
  readonly #integralAtOne: number;
  readonly #shortcut: number;
  #size = 0;
  #integralAtSize = 0;

  /**
   * @param size - How many different numbers there are; number i has weight (i + 1)^−alpha.
   * @param alpha - Exponent, at least 0.
   * @param stream - Where the draws come from.
   */
  constructor(size: number, alpha: number, stream: RandomStream) {
    this.#alpha = alpha;
    this.#stream = stream;
    this.#integralAtOne = this.#integral(1.5) - 1;
    this.#shortcut = 2 - this.#inverseIntegral(this.#integral(2.5) - this.#weight(2));
    this.resize(size);
  }

  /** Changes how many different numbers there are; O(1). */
  resize(size: number): void {
    this.#size = size;
    this.#integralAtSize = this.#integral(size + 0.5);
  }

  next(): number {
    const spread = this.#integralAtOne - this.#integralAtSize;
    for (;;) {
      const area = this.#integralAtSize + this.#stream.nextFloat() * spread;
      const x = this.#inverseIntegral(area);
      const rank = Math.min(Math.max(Math.floor(x + 0.5), 1), this.#size);
      if (rank - x <= this.#shortcut || area >= this.#integral(rank + 0.5) - this.#weight(rank)) {
        return rank - 1;
      }
    }
  }

  fill(target: Int32Array, length: number): void {
    for (let i = 0; i < length; i++) target[i] = this.next();
  }

  #weight(x: number): number {
    return Math.exp(-this.#alpha * Math.log(x));
  }

  /** Integral of the weight from 1 to x. */
  #integral(x: number): number {
    const logarithm = Math.log(x);
    return exponentialQuotient((1 - this.#alpha) * logarithm) * logarithm;
  }

  #inverseIntegral(area: number): number {
    // Rounding may take the argument below −1, where there is no logarithm.
    const t = Math.max(-1, (1 - this.#alpha) * area);
    return Math.exp(logarithmQuotient(t) * area);
  }
}
