import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { InputError, isInputError } from '../errors/input-error.js';
import {
  JOURNAL_FORMAT,
  JOURNAL_VERSION,
  type ExperimentRecord,
  type JournalHeader,
} from './journal-format.js';
import { ResultSet } from './result-set.js';

/** A journal as read from its file. */
export interface Journal {
  readonly header: JournalHeader;
  /** Records in the order in which experiments ended. */
  readonly records: readonly ExperimentRecord[];
}

/**
 * Reads a journal line by line.
 * @throws InputError naming the line where the file is no journal or of a later version.
 */
export async function readJournal(path: string): Promise<Journal> {
  let header: JournalHeader | undefined;
  const records: ExperimentRecord[] = [];
  let number = 0;
  try {
    for await (const line of createInterface({ input: createReadStream(path) })) {
      number++;
      if (line.trim() === '') continue;
      if (header) records.push(parseRecord(line, path, number));
      else header = parseHeader(line, path);
    }
  } catch (error) {
    if (isInputError(error)) throw error;
    const found = error instanceof Error ? error.message : String(error);
    throw new InputError({ place: path, found, allowed: 'a journal of results' });
  }
  if (header) return { header, records };
  throw new InputError({ place: path, found: 'an empty file', allowed: 'a journal of results' });
}

/**
 * The results in a journal, in the order of the queue.
 * @returns A set without the failed experiments; each entry's parameters name its replication.
 */
export function resultsOf({ header, records }: Journal): ResultSet {
  const results = new ResultSet(header.attributes);
  for (const record of records.toSorted((a, b) => a.sequence - b.sequence)) {
    if (record.status !== 'succeeded') continue;
    results.add({ ...record.parameters, replication: record.replication }, record.results);
  }
  return results;
}

function parseLine(line: string, path: string, number: number): object {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Falls through to the error below, which is the same for all that is not a record.
  }
  const place = `${path}, line ${number}`;
  throw new InputError({ place, found: `"${line.slice(0, 40)}"`, allowed: 'a JSON record' });
}

function isHeader(value: object): value is JournalHeader {
  return 'format' in value && value.format === JOURNAL_FORMAT && 'version' in value;
}

function parseHeader(line: string, path: string): JournalHeader {
  const value = parseLine(line, path, 1);
  const allowed = `the header of a journal of version ${JOURNAL_VERSION}`;
  if (!isHeader(value))
    throw new InputError({ place: `${path}, line 1`, found: 'no header', allowed });
  if (value.version === JOURNAL_VERSION) return value;
  throw new InputError({ place: `${path}, line 1`, found: `version ${value.version}`, allowed });
}

function isRecord(value: object): value is ExperimentRecord {
  return 'type' in value && value.type === 'experiment' && 'sequence' in value && 'status' in value;
}

function parseRecord(line: string, path: string, number: number): ExperimentRecord {
  const value = parseLine(line, path, number);
  if (isRecord(value)) return value;
  const place = `${path}, line ${number}`;
  throw new InputError({ place, found: 'another kind of record', allowed: 'an experiment' });
}
