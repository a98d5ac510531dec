import { open } from 'node:fs/promises';
import type { Failures, ResultStream } from '../contracts/results-format.js';
import type { ByteRange } from './byte-ranges.js';
import type { ExperimentRecord, JournalHeader } from './journal-format.js';
import { RangeReader } from './range-reader.js';
import type { ResultEntry } from './result-set.js';

/**
 * What is known of a journal before its results are read.
 * @internal
 */
export interface JournalContents {
  readonly header: JournalHeader;
  readonly failures: Failures | undefined;
  /** What is wrong with the file, a sentence each. */
  readonly warnings: readonly string[];
  /** Records of the experiments that succeeded, in the order of the queue, again and again. */
  readonly succeeded: Iterable<ByteRange>;
}

/**
 * A journal whose results are read from its file when they are asked for.
 * @internal
 */
export class JournalFile implements ResultStream {
  readonly header: JournalHeader;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly failures?: Failures;
  readonly warnings: readonly string[];
  readonly #path: string;
  readonly #succeeded: Iterable<ByteRange>;

  /** Stands for a file that `openJournal` has gone through. */
  constructor(path: string, { header, failures, warnings, succeeded }: JournalContents) {
    this.#path = path;
    this.header = header;
    this.attributes = header.attributes;
    if (failures) this.failures = failures;
    this.warnings = warnings;
    this.#succeeded = succeeded;
  }

  /** The results in the order of the queue; each entry's parameters name its replication. */
  async *entries(): AsyncGenerator<ResultEntry> {
    const file = await open(this.#path, 'r');
    const ranges = new RangeReader(file);
    try {
      for (const { start, end } of this.#succeeded) {
        const bytes = await ranges.read(start, end);
        const record: ExperimentRecord = JSON.parse(bytes.toString());
        if (record.status !== 'succeeded') continue;
        yield [{ ...record.parameters, replication: record.replication }, record.results];
      }
    } finally {
      await file.close();
    }
  }
}
