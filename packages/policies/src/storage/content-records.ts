import { createContentIndex, type ContentIndex } from './content-index.js';

/**
 * Numbers contents from 0 in the order in which they are first met, so that what is remembered
 * about them can be kept in arrays. Memory doubles when it is full.
 */
export class ContentRecords {
  /** Number of records. */
  count = 0;
  private readonly index: ContentIndex;
  private contents: Int32Array;

  /**
   * @param expected - Number of contents to make room for at the start.
   * @param nContents - Number of contents in the catalogue.
   */
  constructor(expected: number, nContents: number) {
    this.index = createContentIndex(expected, nContents);
    this.contents = new Int32Array(expected);
  }

  /** Records below this number have room. */
  get limit(): number {
    return this.contents.length;
  }

  /** The record of a content; negative where it was never met. O(1). */
  find(content: number): number {
    return this.index.find(content);
  }

  contentOf(record: number): number {
    return this.contents[record]!;
  }

  /** Gives a content that has none a record. O(1), amortised. */
  add(content: number): number {
    if (this.count === this.contents.length) this.grow();
    const record = this.count++;
    this.index.add(content, record);
    this.contents[record] = content;
    return record;
  }

  /** Forgets all contents. */
  clear(): void {
    this.index.clear();
    this.count = 0;
  }

  private grow(): void {
    const larger = new Int32Array(this.contents.length * 2);
    larger.set(this.contents);
    this.contents = larger;
  }
}
