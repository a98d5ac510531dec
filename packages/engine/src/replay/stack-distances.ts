import { RecencyRanks } from './recency-ranks.js';

const FEWEST_DISTANCES = 2 ** 12;

/**
 * The misses of LRU caches of every size at once: a request hits exactly the caches that are as
 * large as its stack distance, the number of different contents requested since the last request for
 * its own, itself included.
 *
 * Source: R. L. Mattson, J. Gecsei, D. R. Slutz, I. L. Traiger, Evaluation Techniques for Storage
 * Hierarchies, IBM Systems Journal 9(2), 1970, https://doi.org/10.1147/sj.92.0078.
 * @internal
 */
export class StackDistances {
  /** Number of requests so far. */
  requestCount = 0;
  private readonly ranks = new RecencyRanks();
  /** Number of requests of each distance; at 0 the first requests for contents. */
  private counts = new Float64Array(FEWEST_DISTANCES);

  /** Takes a request for a content, numbered from 0. O(log contents), amortised. */
  request(content: number): void {
    const distance = this.ranks.request(content);
    if (distance >= this.counts.length) this.makeRoomFor(distance);
    this.counts[distance]!++;
    this.requestCount++;
  }

  /**
   * The misses of LRU caches that served the requests so far. O(contents + sizes).
   * @param sizes - Cache sizes in contents, at least 1, in any order.
   * @returns The number of misses of each.
   */
  missesAt(sizes: readonly number[]): number[] {
    const { counts } = this;
    const hits = new Float64Array(counts.length);
    for (let size = 1; size < hits.length; size++) hits[size] = hits[size - 1]! + counts[size]!;
    return sizes.map((size) => this.requestCount - hits[Math.min(size, hits.length - 1)]!);
  }

  /**
   * How many requests had each distance. O(contents).
   * @returns A copy, by distance; at 0 the first requests for contents, at the end the largest
   * distance there is.
   */
  distribution(): Float64Array {
    let end = this.counts.length;
    while (end > 1 && this.counts[end - 1] === 0) end--;
    return this.counts.slice(0, end);
  }

  private makeRoomFor(distance: number): void {
    const longer = new Float64Array(Math.max(distance + 1, this.counts.length * 2));
    longer.set(this.counts);
    this.counts = longer;
  }
}
