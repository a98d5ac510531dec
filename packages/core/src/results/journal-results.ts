import type { ResultsReader, ResultStream, ResultsWriter } from '../contracts/results-format.js';
import { NO_PARAMETERS } from '../parameters/parameter-schema.js';
import { ExperimentNumbers } from './experiment-numbers.js';
import { sealedLine } from './journal-checksum.js';
import {
  JOURNAL_FORMAT,
  JOURNAL_VERSION,
  type ExperimentRecord,
  type JournalHeader,
} from './journal-format.js';
import { openJournal } from './open-journal.js';
import { writeText } from './write-text.js';

/** Reads the journal that a run writes. */
export const journalReader: ResultsReader<typeof NO_PARAMETERS> = {
  description: 'The journal of a run: JSON Lines, a header and then an experiment a line.',
  extensions: ['.jsonl', '.journal'],
  parameters: NO_PARAMETERS,
  open: openJournal,
};

/** Writes results in the form of a journal. */
export const journalWriter: ResultsWriter<typeof NO_PARAMETERS> = {
  description: 'The form of a run’s journal: JSON Lines, a header and then an experiment a line.',
  extensions: ['.jsonl', '.journal'],
  parameters: NO_PARAMETERS,
  async write(path, results) {
    await writeText(path, linesOf(results));
  },
};

async function* linesOf(results: ResultStream): AsyncGenerator<string> {
  yield sealedLine(await headerOf(results));
  const numbers = new ExperimentNumbers();
  let sequence = 0;
  for await (const [{ replication = 1, ...parameters }, tree] of results.entries()) {
    const record: ExperimentRecord = {
      type: 'experiment',
      status: 'succeeded',
      sequence,
      index: numbers.of(parameters),
      replication: Number(replication),
      parameters,
      results: tree,
      duration: 0,
    };
    yield sealedLine(record);
    sequence++;
  }
}

/** A header that names no campaign to be resumed, since some or several may be written together. */
async function headerOf(results: ResultStream): Promise<JournalHeader> {
  const { seed = 0, packages = {}, settings = {}, collectors = [] } = results.header ?? {};
  let planned = 0;
  let replications = 1;
  for await (const [{ replication }] of results.entries()) {
    planned++;
    if (typeof replication === 'number') replications = Math.max(replications, replication);
  }
  return {
    type: 'header',
    format: JOURNAL_FORMAT,
    version: JOURNAL_VERSION,
    configurationHash: '',
    seed,
    replications,
    planned,
    packages,
    attributes: results.attributes,
    settings,
    collectors,
  };
}
