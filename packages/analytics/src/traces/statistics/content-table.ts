const FIRST_ROWS = 2 ** 12;

/**
 * What is known of each content of a trace, in columns that grow with the number of contents: 20
 * bytes a content, times out if the trace has none.
 */
export class ContentTable {
  /** Number of contents. */
  size = 0;
  /** Contents that were requested with other sizes than at first. */
  resized = 0;
  /** Sum of the first sizes of contents in bytes, where they are known. */
  footprint = 0;
  /** Contents whose size is known. */
  sized = 0;
  private counts = new Uint32Array(FIRST_ROWS);
  private sizes = new Float64Array(FIRST_ROWS);
  private lastTimes = new Float64Array(FIRST_ROWS);

  /**
   * Counts a request. Amortised O(1).
   * @param content - Its number, at most one above the largest before.
   * @param bytes - Its size; NaN where the trace doesn't say.
   * @param time - When it was requested; NaN where the trace doesn't say.
   * @returns The time since the last request for it; NaN where that isn't known.
   */
  request(content: number, bytes: number, time: number): number {
    if (content >= this.size) this.add(content, bytes);
    this.counts[content]!++;
    const first = this.sizes[content]!;
    if (first >= 0 && bytes >= 0 && first !== bytes) {
      this.resized++;
      // Not to be compared again, so that the content is counted once.
      this.sizes[content] = NaN;
    }
    const sinceLast = time - this.lastTimes[content]!;
    this.lastTimes[content] = time;
    return sinceLast;
  }

  /** Requests for each content, by its number; a view that the next request may make stale. */
  requestCounts(): Uint32Array {
    return this.counts.subarray(0, this.size);
  }

  private add(content: number, bytes: number): void {
    if (content >= this.counts.length) this.grow();
    this.size = content + 1;
    this.sizes[content] = bytes;
    this.lastTimes[content] = NaN;
    if (!(bytes >= 0)) return;
    this.footprint += bytes;
    this.sized++;
  }

  private grow(): void {
    const length = this.counts.length * 2;
    const { counts, sizes, lastTimes } = this;
    this.counts = new Uint32Array(length);
    this.counts.set(counts);
    this.sizes = new Float64Array(length);
    this.sizes.set(sizes);
    this.lastTimes = new Float64Array(length);
    this.lastTimes.set(lastTimes);
  }
}
