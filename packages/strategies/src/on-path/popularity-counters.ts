import type { NetworkView } from '@icarus-sim/core';

const MOST = 255;

/**
 * How often each content was requested at each cache and at its source. One byte for each, those
 * of a content side by side: a request touches several of them at once.
 */
export class PopularityCounters {
  private readonly counts: Uint8Array;
  private readonly width: number;
  /** For each cache node its place among the counters of a content; other nodes share the first. */
  private readonly columns: Int32Array;

  constructor(view: NetworkView) {
    const cacheNodes = view.cacheNodes();
    this.columns = new Int32Array(view.topology.nodeCount);
    cacheNodes.forEach((node, i) => (this.columns[node] = i + 1));
    this.width = cacheNodes.length + 1;
    this.counts = new Uint8Array(view.contents.size * this.width);
  }

  /**
   * Counts a request.
   * @param node - A cache node, or the source of the content.
   * @returns Requests for the content at the node since its count was last set, at most 255.
   */
  count(node: number, content: number): number {
    const place = content * this.width + this.columns[node]!;
    const count = Math.min(MOST, this.counts[place]! + 1);
    this.counts[place] = count;
    return count;
  }

  /** Sets the count of a content at a node. */
  set(node: number, content: number, count: number): void {
    this.counts[content * this.width + this.columns[node]!] = count;
  }
}
