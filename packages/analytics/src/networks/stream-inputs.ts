/**
 * The request streams into one cache for one class of contents, one position a stream, and what
 * the cache makes of them. Used again and again: a model of a policy reads the inputs and writes
 * the outputs.
 *
 * A stream of another cache's misses has gaps: where that cache took a copy of what a request
 * brought, it asks again only after it has dropped it.
 */
export class StreamInputs {
  count = 0;
  /** Request rate. */
  readonly rate: Float64Array;
  /** Probability that a miss is followed by an insertion here. */
  readonly insertion: Float64Array;
  /** Probability that the cache below takes a copy of what is found here. */
  readonly copiedAfterHit: Float64Array;
  /** Probability that the cache below takes a copy of what is not found here. */
  readonly copiedAfterMiss: Float64Array;
  /** Characteristic time of the cache below, 0 for a stream from receivers. */
  readonly timeBelow: Float64Array;
  /** Rate of requests that the cache below is asked. */
  readonly askedBelow: Float64Array;
  /** Rate of misses of the cache below some time after it took a copy (LRU). */
  readonly missesBelow: Float64Array;
  /** Mean time until the cache below is asked again for what it lacks (FIFO and RANDOM). */
  readonly idleBelow: Float64Array;
  /** Hit ratio; the last estimate when a model starts. */
  readonly hits: Float64Array;
  /** Output: probability that the cache holds the content at any time. */
  held = 0;
  /** Output: rate of misses of all streams some time after a copy was taken (LRU), by stream. */
  readonly lateMisses: Float64Array;

  /** @param most - Largest number of streams into a cache. */
  constructor(most: number) {
    const make = (): Float64Array => new Float64Array(most);
    this.rate = make();
    this.insertion = make();
    this.copiedAfterHit = make();
    this.copiedAfterMiss = make();
    this.timeBelow = make();
    this.askedBelow = make();
    this.missesBelow = make();
    this.idleBelow = make();
    this.hits = make();
    this.lateMisses = make();
  }
}

/** How a policy answers the streams into a cache. */
export interface PolicyModel {
  /**
   * Computes hit ratios and occupancy.
   * @param inputs - The streams; `hits`, `held` and, for LRU, `lateMisses` are set.
   * @param time - Characteristic time of the cache.
   */
  answer(inputs: StreamInputs, time: number): void;
}
