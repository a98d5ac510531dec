import { InputError, quote } from '@icarus-sim/core';

const COLUMNS = ['content', 'source'];

/**
 * Takes a content with its source.
 * @param place - File and line that they stand in, for errors.
 */
export type ContentSourceListener = (content: string, source: string, place: string) => void;

/** Checks the rows of a table of contents and sources one by one, the header first. */
export class ContentSourceRows {
  readonly #path: string;
  readonly #listener: ContentSourceListener;
  #columns: readonly number[] = [];
  #width = 0;

  /**
   * @param path - The file, as the user wrote it.
   * @param listener - Called for every row after the header.
   */
  constructor(path: string, listener: ContentSourceListener) {
    this.#path = path;
    this.#listener = listener;
  }

  /**
   * Takes the next row.
   * @param line - Its line in the file, from 1.
   * @throws InputError where it is malformed.
   */
  take(row: readonly string[], line: number): void {
    const place = `${this.#path}, line ${line}`;
    if (this.#width === 0) {
      this.#takeHeader(row, place);
      return;
    }
    const [content = '', source = ''] = this.#columns.map((column) => row[column]);
    if (row.length !== this.#width || content === '' || source === '') {
      const allowed = `${this.#width} columns, among them a ${COLUMNS.join(' and a ')}`;
      throw new InputError({ place, found: quote(row.join(',')), allowed });
    }
    this.#listener(content, source, place);
  }

  /** Says that there are no more rows. @throws InputError where there was not even a header. */
  finish(): void {
    if (this.#width === 0) this.#takeHeader([], `${this.#path}, line 1`);
  }

  #takeHeader(row: readonly string[], place: string): void {
    this.#columns = COLUMNS.map((column) => row.indexOf(column));
    this.#width = row.length;
    if (!this.#columns.includes(-1)) return;
    const found = row.length === 0 ? 'an empty file' : quote(row.join(','));
    const allowed = `a header with the columns ${COLUMNS.join(' and ')}`;
    throw new InputError({ place, found, allowed });
  }
}
