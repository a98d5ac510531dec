import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  describeDamages,
  errorCode,
  InputError,
  JOURNAL_FORMAT,
  readResults,
  scanJournal,
  type JournalDamage,
} from '@icarus-sim/core';
import { NetworkTable } from './network-table.js';
import { ReportBuilder } from './report-builder.js';

/** Enough of a file to see whether it is a journal. */
const SNIFFED_BYTES = 256;

/** Results as a report shows them. */
export interface GatheredReport {
  readonly builder: ReportBuilder;
  readonly networks: NetworkTable;
  /** What is wrong with the file, one sentence each. */
  readonly warnings: readonly string[];
}

/**
 * Reads results for a report, a journal line by line.
 * @param file - Journal of a run, or results in any registered format.
 * @param level - Level of confidence of the intervals.
 * @throws InputError where the file holds no results that can be read.
 */
export async function readReport(file: string, level: number): Promise<GatheredReport> {
  const builder = new ReportBuilder(file, level);
  const networks = new NetworkTable(dirname(file));
  if (!(await isJournal(file))) {
    await readEntries(file, builder);
    return { builder, networks, warnings: [] };
  }
  const damages: JournalDamage[] = [];
  for await (const part of scanJournal(file)) {
    if ('record' in part) builder.add(part.record);
    else if ('damage' in part) damages.push(part.damage);
    else {
      builder.header = part.header;
      networks.seed = part.header.seed;
    }
  }
  return { builder, networks, warnings: describeDamages(file, damages) };
}

/** Results without a journal: what they are of is known, how they came about is not. */
async function readEntries(file: string, builder: ReportBuilder): Promise<void> {
  let sequence = 0;
  for (const [{ replication, ...parameters }, results] of await readResults(file)) {
    builder.add({
      type: 'experiment',
      status: 'succeeded',
      sequence,
      index: sequence++,
      replication: typeof replication === 'number' ? replication : 1,
      parameters,
      results,
      duration: 0,
    });
  }
}

/**
 * Whether a file begins like the journal of a run.
 * @throws InputError where it can't be read.
 */
export async function isJournal(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(SNIFFED_BYTES));
      // An empty file may become a journal, and is refused as one.
      return bytesRead === 0 || buffer.toString('utf8', 0, bytesRead).includes(JOURNAL_FORMAT);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const missing = errorCode(error) === 'ENOENT';
    const found = missing ? 'no such file' : String(error);
    throw new InputError({ place: file, found, allowed: 'a file with results' });
  }
}
