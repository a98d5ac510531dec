import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  JOURNAL_FORMAT,
  JOURNAL_VERSION,
  JournalWriter,
  type ExperimentRecord,
  type JournalHeader,
} from '../../src/index.js';

/** A header of a small campaign. */
export const HEADER: JournalHeader = {
  type: 'header',
  format: JOURNAL_FORMAT,
  version: JOURNAL_VERSION,
  configurationHash: 'abc',
  seed: 1,
  replications: 1,
  planned: 4,
  packages: { '@icarus-sim/core': '0.1.0' },
  attributes: { campaign: 'a' },
  settings: {},
  collectors: [],
};

/** An experiment that succeeded; its results tell its position. */
export function success(sequence: number): ExperimentRecord {
  return {
    ...{ type: 'experiment', status: 'succeeded', sequence, index: sequence, replication: 1 },
    parameters: { strategy: { name: `S${sequence}` } },
    results: { LATENCY: { MEAN: sequence + 0.5 } },
    duration: 0.5,
  };
}

/** An experiment that failed. */
export function failure(sequence: number, error = 'no reason'): ExperimentRecord {
  return {
    ...{ type: 'experiment', status: 'failed', sequence, index: sequence, replication: 1 },
    parameters: { strategy: { name: `S${sequence}` } },
    error,
    duration: 0.25,
  };
}

/** Writes a whole journal. */
export async function writeJournal(
  path: string,
  records: readonly ExperimentRecord[],
  header: JournalHeader = HEADER,
): Promise<void> {
  const writer = await JournalWriter.start(path, header);
  await Promise.all(records.map((record) => writer.keep(record)));
  await writer.close();
}

/** A new folder, removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'icarus-journal-'));
  folders.push(folder);
  return folder;
}

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
