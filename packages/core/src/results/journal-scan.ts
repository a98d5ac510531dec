import { omit } from 'es-toolkit/object/omit';
import { errorCode } from '../errors/error-code.js';
import { InputError, isInputError } from '../errors/input-error.js';
import { sealStateOf } from './journal-checksum.js';
import {
  JOURNAL_FORMAT,
  JOURNAL_VERSION,
  type ExperimentRecord,
  type JournalHeader,
} from './journal-format.js';
import { readLines, type JournalLine } from './journal-lines.js';
import { isTree } from './is-tree.js';

/** The first version whose lines have checksums. */
const FIRST_SEALED_VERSION = 2;

/**
 * A line of a journal that can't be used.
 * @internal
 */
export interface JournalDamage {
  /** Number of the line, from 1. */
  readonly line: number;
  /** What is wrong with it, in words. */
  readonly found: string;
  /** Whether it is a last line that breaks off, as when a process is killed while it writes. */
  readonly torn: boolean;
}

/**
 * What a line of a journal holds, the first one its header.
 * @internal
 */
export type JournalPart = {
  /** Where the next line starts, in bytes from the start of the file. */
  readonly end: number;
} & (
  | { readonly header: JournalHeader }
  | { readonly record: ExperimentRecord }
  | { readonly damage: JournalDamage }
);

/**
 * Reads a journal part by part, in memory for one line at a time.
 * @returns The header, then records and damaged lines in the order of the file.
 * @throws InputError where the file can't be read, is no journal, is of a later version or its
 * header is damaged.
 * @internal
 */
export async function* scanJournal(path: string): AsyncGenerator<JournalPart> {
  let header: JournalHeader | undefined;
  try {
    for await (const line of readLines(path)) {
      if (header) yield* recordIn(line, header.version);
      else yield { header: (header = headerIn(line, path)), end: line.end };
    }
  } catch (error) {
    if (isInputError(error)) throw error;
    throw new InputError({
      place: path,
      found: foundInstead(error),
      allowed: 'a journal of results',
    });
  }
  if (!header) {
    throw new InputError({ place: path, found: 'an empty file', allowed: 'a journal of results' });
  }
}

function foundInstead(error: unknown): string {
  if (errorCode(error) === 'ENOENT') return 'no such file';
  return error instanceof Error ? error.message : String(error);
}

/**
 * Damaged lines in words, one sentence each.
 * @param path - The journal, as the user calls it.
 * @internal
 */
export function describeDamages(path: string, damages: readonly JournalDamage[]): string[] {
  return damages.map(({ line, found }) => `${path}, line ${line}: found ${found}; left out`);
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}

function* recordIn(line: JournalLine, version: number): Generator<JournalPart> {
  const { bytes, terminated, end, number } = line;
  const state = sealStateOf(bytes);
  const isWhole = state === 'intact' || (state === 'unsealed' && version < FIRST_SEALED_VERSION);
  const record = isWhole && terminated ? recordOf(parse(bytes)) : undefined;
  if (record) yield { record, end };
  else if (bytes.length > 0 || !terminated) {
    yield { damage: { line: number, found: damageIn(line, state), torn: !terminated }, end };
  }
}

function damageIn({ bytes, terminated }: JournalLine, state: string): string {
  if (!terminated) return `a record that breaks off after ${bytes.length} bytes`;
  if (state === 'damaged') return 'a damaged record, its checksum is wrong';
  return state === 'intact' ? 'another kind of record' : 'a damaged record';
}

function recordOf(value: unknown): ExperimentRecord | undefined {
  if (!isTree(value)) return undefined;
  const record = omit(value, ['crc32']);
  return isRecord(record) ? record : undefined;
}

function isRecord(value: object): value is ExperimentRecord {
  return 'type' in value && value.type === 'experiment' && 'sequence' in value && 'status' in value;
}

function headerIn({ bytes, number, terminated }: JournalLine, path: string): JournalHeader {
  const place = `${path}, line ${number}`;
  const allowed = `the header of a journal of version ${JOURNAL_VERSION}`;
  const state = sealStateOf(bytes);
  const value = parse(bytes);
  if (state === 'damaged' || (value === undefined && bytes.includes(JOURNAL_FORMAT))) {
    throw new InputError({ place, found: 'a damaged header', allowed });
  }
  if (!isTree(value)) {
    const found = `"${bytes.toString('utf8', 0, 40)}"`;
    throw new InputError({ place, found, allowed });
  }
  const header = omit(value, ['crc32']);
  if (!isHeader(header)) throw new InputError({ place, found: 'no header', allowed });
  if (header.version > JOURNAL_VERSION) {
    throw new InputError({ place, found: `version ${header.version}`, allowed });
  }
  if (state === 'unsealed' && header.version >= FIRST_SEALED_VERSION) {
    throw new InputError({ place, found: 'a damaged header', allowed });
  }
  if (!terminated) throw new InputError({ place, found: 'a header that breaks off', allowed });
  return header;
}

function isHeader(value: object): value is JournalHeader {
  return 'format' in value && value.format === JOURNAL_FORMAT && 'version' in value;
}
