import type { ContentIndex } from './content-index.js';

/**
 * An index with one cell a content of the catalogue, for caches that are large against it. Cells
 * hold the number plus one, so that memory that was never written to means absent.
 */
export class DirectIndex implements ContentIndex {
  private readonly cells: Int32Array;

  /** @param nContents - Number of contents in the catalogue. */
  constructor(nContents: number) {
    this.cells = new Int32Array(nContents);
  }

  find(content: number): number {
    return this.cells[content]! - 1;
  }

  add(content: number, value: number): void {
    this.cells[content] = value + 1;
  }

  set(content: number, value: number): void {
    this.cells[content] = value + 1;
  }

  delete(content: number): void {
    this.cells[content] = 0;
  }

  clear(): void {
    this.cells.fill(0);
  }
}
