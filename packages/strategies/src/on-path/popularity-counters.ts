/** Counts the requests for each content that pass one node. One byte a content. */
export class PopularityCounters {
  private readonly counts: Uint8Array;

  /** @param nContents - Number of contents in the catalogue. */
  constructor(nContents: number) {
    this.counts = new Uint8Array(nContents);
  }

  /**
   * Counts a request.
   * @returns Requests for the content since its count was last set, at most 255.
   */
  count(content: number): number {
    const count = Math.min(255, this.counts[content]! + 1);
    this.counts[content] = count;
    return count;
  }

  /** Sets the count of a content. */
  set(content: number, count: number): void {
    this.counts[content] = count;
  }
}
