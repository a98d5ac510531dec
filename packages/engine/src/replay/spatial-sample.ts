/**
 * Spatially hashed sampling: of a trace only the requests for contents are kept whose hash is below
 * a threshold, and caches are made smaller by the same share. What all requests would do to the
 * whole cache is estimated from what the kept ones do to the small one.
 *
 * Sources: C. A. Waldspurger, N. Park, A. Garthwaite, I. Ahmad, Efficient MRC Construction with
 * SHARDS, FAST 2015, https://www.usenix.org/conference/fast15/technical-sessions/presentation/waldspurger;
 * for policies other than LRU: C. A. Waldspurger, T. Saemundsson, I. Ahmad, N. Park, Cache Modeling
 * and Optimization using Miniature Simulations, USENIX ATC 2017,
 * https://www.usenix.org/conference/atc17/technical-sessions/presentation/waldspurger.
 */

/** Hashes that are compared to the threshold of a sample are below this. */
const HASHES = 2 ** 24;

/**
 * The threshold of a sample: the number of hashes, of 2^24, that are in it.
 * @param rate - Share of the contents, above 0 and at most 1.
 * @internal
 */
export function sampleThreshold(rate: number): number {
  return Math.max(1, Math.round(rate * HASHES));
}

/**
 * The share of contents that a sample really takes, a multiple of 2^-24.
 * @param rate - Share asked for, above 0 and at most 1.
 * @internal
 */
export function actualRate(rate: number): number {
  return sampleThreshold(rate) / HASHES;
}

/**
 * The size of the cache that stands for another one when only a sample is replayed.
 * @param size - Cache size in contents.
 * @param rate - Share of the contents in the sample.
 * @returns A whole number of contents, at least 1.
 * @internal
 */
export function sampledSize(size: number, rate: number): number {
  return Math.max(1, Math.round(size * rate));
}

/**
 * The miss ratio of a cache. Where a sample was replayed, its misses are divided by the number of
 * requests that it should have had, not by those it had: a popular content more or less in the
 * sample adds or takes away mostly hits (SHARDS_adj).
 * @param misses - Misses of the requests that were replayed.
 * @param requestCount - Number of requests of the whole trace.
 * @param rate - Share of the contents in the sample; 1 where all were replayed.
 * @internal
 */
export function missRatioOf(misses: number, requestCount: number, rate: number): number {
  return Math.min(1, misses / (requestCount * rate));
}
