import type { Failures } from '../contracts/results-format.js';
import type { ByteRange } from './journal-file.js';
import type { ExperimentRecord } from './journal-format.js';

/** Where the record of a run stands in a file. */
export interface PlacedRecord extends ByteRange {
  /** The journal that it stands in. */
  readonly file: string;
  /** What a failed experiment said; `undefined` for one that succeeded. */
  readonly error: string | undefined;
}

/** Remembers where records stand, one for each run: a success if there is one, else the latest. */
export class JournalIndex {
  readonly #records = new Map<number, PlacedRecord>();

  /**
   * Adds a record that was read.
   * @param range - Where its line stands.
   */
  add(record: ExperimentRecord, file: string, { start, end }: ByteRange): void {
    const former = this.#records.get(record.sequence);
    const isFailed = record.status === 'failed';
    if (isFailed && former && former.error === undefined) return;
    const error = isFailed ? record.error : undefined;
    this.#records.set(record.sequence, { file, start, end, error });
  }

  /** Number of runs that have a record. */
  get size(): number {
    return this.#records.size;
  }

  /** Whether the run at a position of the campaign has a record. */
  has(sequence: number): boolean {
    return this.#records.has(sequence);
  }

  /** All records in the order of the queue. */
  get ordered(): PlacedRecord[] {
    const records = this.#records;
    const sequences = [...records.keys()].sort((a, b) => a - b);
    return sequences.flatMap((sequence) => records.get(sequence) ?? []);
  }

  /** Runs that have only failed; `undefined` where there are none. */
  get failures(): Failures | undefined {
    const errors = this.ordered.flatMap(({ error }) => (error === undefined ? [] : [error]));
    const [firstError] = errors;
    return firstError === undefined ? undefined : { count: errors.length, firstError };
  }
}
