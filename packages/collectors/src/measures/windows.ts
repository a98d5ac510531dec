/**
 * Numbers consecutive windows of equal width. Where there would be too many, the width doubles and
 * windows are merged in pairs, so that a run of any length has a bounded series.
 */
export class Windows {
  readonly #most: number;
  readonly #mergePairs: () => void;
  #width: number;

  /**
   * @param width - Width of a window at the start, above 0.
   * @param most - Most windows, at least 2.
   * @param mergePairs - Called when windows 2i and 2i+1 become window i.
   */
  constructor(width: number, most: number, mergePairs: () => void) {
    this.#width = width;
    this.#most = most;
    this.#mergePairs = mergePairs;
  }

  /** Width of a window now. */
  get width(): number {
    return this.#width;
  }

  /**
   * The number of the window that a position is in, after any merging that it needs. O(1) amortised.
   * @param position - Distance from the start of window 0, not negative.
   */
  indexOf(position: number): number {
    let index = Math.floor(position / this.#width);
    while (index >= this.#most) {
      this.#width *= 2;
      this.#mergePairs();
      index = Math.floor(position / this.#width);
    }
    return index;
  }
}

/** Adds up the counts of each pair of windows, in place. O(windows). */
export function mergeCounts(counts: Float64Array): void {
  const half = Math.ceil(counts.length / 2);
  for (let i = 0; i < half; i++) counts[i] = counts[2 * i]! + (counts[2 * i + 1] ?? 0);
  counts.fill(0, half);
}

/** What a series is cut into windows by. */
export const WINDOW_UNITS = ['requests', 'time'] as const;

/** What a series is cut into windows by. */
export type WindowUnit = (typeof WINDOW_UNITS)[number];
