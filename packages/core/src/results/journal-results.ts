import { writeFile } from 'node:fs/promises';
import type { ResultsReader, ResultsWriter } from '../contracts/results-format.js';
import { NO_PARAMETERS } from '../parameters/parameter-schema.js';
import { JOURNAL_FORMAT, JOURNAL_VERSION, type JournalHeader } from './journal-format.js';
import { readJournal, resultsOf } from './journal-reader.js';

/** Reads the journal that a run writes. */
export const journalReader: ResultsReader<typeof NO_PARAMETERS> = {
  description: 'The journal of a run: JSON Lines, a header and then an experiment a line.',
  extensions: ['.jsonl', '.journal'],
  parameters: NO_PARAMETERS,
  async read(path) {
    return resultsOf(await readJournal(path));
  },
};

/** Writes results in the form of a journal. */
export const journalWriter: ResultsWriter<typeof NO_PARAMETERS> = {
  description: 'The form of a run’s journal: JSON Lines, a header and then an experiment a line.',
  extensions: ['.jsonl', '.journal'],
  parameters: NO_PARAMETERS,
  async write(path, results) {
    const header: JournalHeader = {
      type: 'header',
      format: JOURNAL_FORMAT,
      version: JOURNAL_VERSION,
      configurationHash: '',
      seed: 0,
      replications: 1,
      planned: results.length,
      packages: {},
      attributes: results.attributes,
      settings: {},
      collectors: [],
    };
    const records = [...results].map(([{ replication = 1, ...parameters }, tree], sequence) => ({
      type: 'experiment',
      status: 'succeeded',
      sequence,
      index: sequence,
      replication,
      parameters,
      results: tree,
      duration: 0,
    }));
    const lines = [header, ...records].map((record) => `${JSON.stringify(record)}\n`);
    await writeFile(path, lines.join(''));
  },
};
