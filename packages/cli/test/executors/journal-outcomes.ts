import { journalLines } from '../support/work-folder.js';

/** What a journal says of an experiment, but for how long it took. */
export interface Outcome {
  readonly status: unknown;
  readonly error: unknown;
  readonly stack: unknown;
  /** Parameters and results, byte for byte as the journal has them. */
  readonly bytes: string;
}

/** The outcomes in a journal, in the order of the queue. */
export function outcomesIn(folder: string, file: string): Outcome[] {
  const [, ...records] = journalLines(folder, file);
  return records.map((record) => ({
    ...{ status: record['status'], error: record['error'], stack: record['stack'] },
    bytes: JSON.stringify([record['replication'], record['parameters'], record['results']]),
  }));
}
