/** Entries of the guide table for each weight; more than a few save little. */
const GUIDES_PER_WEIGHT = 8;

/**
 * Draws positions in proportion to weights by inversion. A guide table tells where the search
 * for a number begins, so that it takes constant time on average however many weights there are.
 *
 * Source: H. C. Chen, Y. Asau, On Generating Random Variates from an Empirical Distribution, AIIE
 * Transactions 6(2), 1974, https://doi.org/10.1080/05695557408974949.
 */
export class WeightedSampler {
  /** The running totals of the weights, divided by their sum. */
  readonly #cumulative: Float64Array;
  /** For each of as many equal parts of 0 … 1, the position that its lower end falls to. */
  readonly #guides: Uint16Array;

  /** @param weights - Fewer than 65,536 numbers, at least 0, with a finite sum above 0. */
  constructor(weights: Float64Array) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let sum = 0;
    this.#cumulative = weights.map((weight) => (sum += weight) / total);
    this.#guides = new Uint16Array(weights.length * GUIDES_PER_WEIGHT);
    let position = 0;
    this.#guides.forEach((_, guide) => {
      position = this.#searchFrom(position, guide / this.#guides.length);
      this.#guides[guide] = position;
    });
  }

  /**
   * The position that a number falls to.
   * @param share - A uniform number in 0 … 1, 1 excluded.
   */
  positionOf(share: number): number {
    const guide = Math.floor(share * this.#guides.length);
    return this.#searchFrom(this.#guides[guide] ?? 0, share);
  }

  #searchFrom(start: number, share: number): number {
    let position = start;
    while ((this.#cumulative[position] ?? 1) <= share) position++;
    return position;
  }
}
