const FIRST_CAPACITY = 1024;

/**
 * A list of numbers that grows, at eight bytes each: a plain list of objects takes ten times that.
 * @internal
 */
export class NumberList {
  #numbers = new Float64Array(FIRST_CAPACITY);
  #length = 0;

  /** How many numbers there are. */
  get length(): number {
    return this.#length;
  }

  /** Adds a number behind the others. */
  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Float64Array(2 * this.#length);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = value;
  }

  /**
   * The number at a position.
   * @returns `NaN` where there is none.
   */
  at(position: number): number {
    return position < this.#length ? (this.#numbers[position] ?? NaN) : NaN;
  }

  /** Replaces the number at a position that has one. */
  set(position: number, value: number): void {
    if (position < this.#length) this.#numbers[position] = value;
  }
}
