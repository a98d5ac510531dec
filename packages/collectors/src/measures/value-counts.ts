/** Most distinct values that are counted; with more, values are rounded until they fit. */
export const MOST_DISTINCT_VALUES = 65_536;

/** Bits after the leading one in a double, and those of them in its high half. */
const FRACTION_BITS = 52;
const HIGH_FRACTION_BITS = 20;
const INITIAL_SLOTS = 256;
/** Values nearer than this, relatively, differ by the rounding of sums only. */
const SAME = 1e-9;

/** A double and its two halves, to look at its bits without allocation. */
const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);
double[0] = 1;
const LOW = halves[0] === 0 ? 0 : 1;
const HIGH = 1 - LOW;

/** A cumulative distribution: distinct values, ascending, and the share of values up to each. */
export type Distribution = [values: number[], cumulative: number[]];

/**
 * How often each of a stream of values occurred, in bounded memory. Counting is exact up to
 * {@link MOST_DISTINCT_VALUES} distinct values. With more, values keep 20 bits after the leading one,
 * then a bit less each time, until that many are left: each value counts as the next lower one with
 * `precisionBits` bits, less than 1 part in 2^bits below it. This is the log-linear histogram of
 * HdrHistogram with buckets as narrow as fit; the outcome doesn't depend on the order of values.
 *
 * Source: G. Tene, HdrHistogram: A High Dynamic Range Histogram, https://hdrhistogram.org.
 */
export class ValueCounts {
  readonly #mostDistinct: number;
  #values = new Float64Array(INITIAL_SLOTS);
  #counts = new Float64Array(INITIAL_SLOTS);
  #distinct = 0;
  #lowMask = -1;
  #highMask = -1;
  #precisionBits = FRACTION_BITS;

  /** @param mostDistinct - Most distinct values to tell apart, at least 4096. */
  constructor(mostDistinct = MOST_DISTINCT_VALUES) {
    this.#mostDistinct = mostDistinct;
  }

  /** Bits after the leading one that values are told apart by: 52 while counting is exact. */
  get precisionBits(): number {
    return this.#precisionBits;
  }

  /** Whether every value was counted as it is. */
  get isExact(): boolean {
    return this.#precisionBits === FRACTION_BITS;
  }

  /**
   * Counts a value. O(1) expected, no allocation unless the table grows.
   * @param value - A finite number.
   */
  add(value: number): void {
    this.#count(value, 1);
    if (this.#distinct > this.#mostDistinct) this.#coarsen();
    else if (2 * this.#distinct > this.#values.length) this.#rebuild(2 * this.#values.length);
  }

  /**
   * The cumulative distribution; values that differ by the rounding of sums only (1e-9) count as
   * the smallest of them. O(d log d) for d distinct values.
   * @returns Values and cumulative shares, the last one 1; empty lists where nothing was counted.
   */
  distribution(): Distribution {
    const occupied = [...this.#counts.keys()].filter((slot) => this.#counts[slot]! > 0);
    occupied.sort((a, b) => this.#values[a]! - this.#values[b]!);
    const all = this.#counts.reduce((sum, count) => sum + count, 0);
    const values: number[] = [];
    const cumulative: number[] = [];
    let counted = 0;
    for (const slot of occupied) {
      const value = this.#values[slot]!;
      const last = values.at(-1);
      counted += this.#counts[slot]!;
      if (last === undefined || value - last > SAME * Math.abs(value)) values.push(value);
      cumulative[values.length - 1] = counted / all;
    }
    return [values, cumulative];
  }

  #count(value: number, times: number): void {
    // Adding 0 turns -0 into 0.
    double[0] = value + 0;
    const low = (halves[LOW]! & this.#lowMask) >>> 0;
    const high = (halves[HIGH]! & this.#highMask) >>> 0;
    halves[LOW] = low;
    halves[HIGH] = high;
    const key = double[0]!;
    const mask = this.#values.length - 1;
    let slot = hash(low, high) & mask;
    while (this.#counts[slot]! !== 0 && this.#values[slot]! !== key) slot = (slot + 1) & mask;
    if (this.#counts[slot]! === 0) {
      this.#values[slot] = key;
      this.#distinct++;
    }
    this.#counts[slot]! += times;
  }

  /** Drops bits of all values until few enough are distinct. */
  #coarsen(): void {
    while (this.#distinct > this.#mostDistinct && this.#precisionBits > 0) {
      this.#precisionBits = Math.min(this.#precisionBits - 1, HIGH_FRACTION_BITS);
      this.#lowMask = 0;
      this.#highMask = -1 << (HIGH_FRACTION_BITS - this.#precisionBits);
      this.#rebuild(this.#values.length);
    }
  }

  #rebuild(slots: number): void {
    const values = this.#values;
    const counts = this.#counts;
    this.#values = new Float64Array(slots);
    this.#counts = new Float64Array(slots);
    this.#distinct = 0;
    for (let slot = 0; slot < counts.length; slot++) {
      if (counts[slot]! > 0) this.#count(values[slot]!, counts[slot]!);
    }
  }
}

/** Spreads the bits of a double over a table index (the finaliser of MurmurHash3). */
function hash(low: number, high: number): number {
  let bits = low ^ Math.imul(high, 0x9e3779b1);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
