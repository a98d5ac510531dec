import type { Failures } from '../contracts/results-format.js';
import type { ByteRange } from './byte-ranges.js';
import type { ExperimentRecord } from './journal-format.js';
import { NumberList } from './number-list.js';

/**
 * Where the record of a run stands in a file.
 * @internal
 */
export interface PlacedRecord extends ByteRange {
  /** The journal that it stands in. */
  readonly file: string;
  /** What a failed experiment said; `undefined` for one that succeeded. */
  readonly error: string | undefined;
}

/** Numbers that are kept of a record: the position of its file, its start and its end. */
const FIELDS = 3;

/**
 * Remembers where records stand, one for each run: a success if there is one, else the latest.
 * @internal
 */
export class JournalIndex {
  readonly #files: string[] = [];
  /** By position in the campaign, where the record's numbers begin among the places. */
  readonly #rows = new Map<number, number>();
  readonly #places = new NumberList();
  /** What runs said that have only failed, by their position. */
  readonly #errors = new Map<number, string>();

  /**
   * Adds a record that was read.
   * @param range - Where its line stands.
   */
  add(record: ExperimentRecord, file: string, { start, end }: ByteRange): void {
    const { sequence } = record;
    if (record.status === 'failed') {
      if (this.#rows.has(sequence) && !this.#errors.has(sequence)) return;
      this.#errors.set(sequence, record.error);
    } else this.#errors.delete(sequence);
    const row = this.#rows.get(sequence) ?? this.#places.length;
    this.#rows.set(sequence, row);
    [this.#numberOf(file), start, end].forEach((value, field) => {
      if (row + field === this.#places.length) this.#places.push(value);
      else this.#places.set(row + field, value);
    });
  }

  /** Number of runs that have a record. */
  get size(): number {
    return this.#rows.size;
  }

  /** Whether the run at a position of the campaign has a record. */
  has(sequence: number): boolean {
    return this.#rows.has(sequence);
  }

  /** All records in the order of the queue, one after the other. */
  *ordered(): Generator<PlacedRecord> {
    for (const sequence of Float64Array.from(this.#rows.keys()).sort()) {
      const row = this.#rows.get(sequence) ?? NaN;
      const [file = NaN, start = NaN, end = NaN] = this.#fieldsAt(row);
      yield { file: this.#files[file] ?? '', start, end, error: this.#errors.get(sequence) };
    }
  }

  /** The records of runs that succeeded, in the order of the queue. */
  *succeeded(): Generator<PlacedRecord> {
    for (const record of this.ordered()) if (record.error === undefined) yield record;
  }

  /** Runs that have only failed; `undefined` where there are none. */
  get failures(): Failures | undefined {
    const [first] = Float64Array.from(this.#errors.keys()).sort();
    const firstError = this.#errors.get(first ?? NaN);
    return firstError === undefined ? undefined : { count: this.#errors.size, firstError };
  }

  #numberOf(file: string): number {
    const known = this.#files.lastIndexOf(file);
    return known >= 0 ? known : this.#files.push(file) - 1;
  }

  #fieldsAt(row: number): number[] {
    return Array.from({ length: FIELDS }, (_, field) => this.#places.at(row + field));
  }
}
