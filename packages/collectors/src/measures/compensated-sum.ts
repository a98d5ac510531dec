/**
 * A sum that keeps its rounding error beside it, so that the error doesn't grow with the number of
 * terms: about 10^-16 relative for terms that aren't negative, against up to 10^-7 for a plain sum
 * of 10^9 terms.
 *
 * Source: W. Kahan, Further remarks on reducing truncation errors, Communications of the ACM 8(1),
 * 1965, https://doi.org/10.1145/363707.363723.
 */
export class CompensatedSum {
  #sum = 0;
  #excess = 0;

  /** The sum of all terms added, 0 where there are none. */
  get value(): number {
    return this.#sum;
  }

  /** Adds a term. O(1), no allocation. */
  add(term: number): void {
    const corrected = term - this.#excess;
    const sum = this.#sum + corrected;
    this.#excess = sum - this.#sum - corrected;
    this.#sum = sum;
  }
}
