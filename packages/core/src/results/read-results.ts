import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import type { ResultStream } from '../contracts/results-format.js';
import { errorCode } from '../errors/error-code.js';
import { InputError } from '../errors/input-error.js';
import { entriesOf, lookUp } from '../registry/registry.js';
import { parseParameters } from '../parameters/validate-parameters.js';
import { JOURNAL_FORMAT } from './journal-format.js';
import { ResultSet } from './result-set.js';

const SNIFFED_BYTES = 256;

/** A run writes a journal whatever its file is called, so the first bytes decide. */
async function isJournal(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch((error: unknown) => {
    const missing = errorCode(error) === 'ENOENT';
    const found = missing ? 'no such file' : String(error);
    throw new InputError({ place: path, found, allowed: 'a file with results' });
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0);
    return buffer.toString('utf8', 0, bytesRead).includes(`"${JOURNAL_FORMAT}"`);
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new InputError({ place: path, found, allowed: 'a file with results' });
  } finally {
    await file.close();
  }
}

/**
 * Whether a registered format has a file name's ending.
 * @internal
 */
export function hasFormat(kind: 'resultsReader' | 'resultsWriter', path: string): boolean {
  const extension = extname(path).toLowerCase();
  return entriesOf(kind).some(({ definition }) => definition.extensions.includes(extension));
}

function formatFor(kind: 'resultsReader' | 'resultsWriter', path: string): string {
  const extension = extname(path).toLowerCase();
  const entries = entriesOf(kind);
  const entry = entries.find(({ definition }) => definition.extensions.includes(extension));
  if (entry) return entry.name;
  const allowed = entries.flatMap(({ definition }) => definition.extensions).join(', ');
  throw new InputError({ place: path, found: `a file ending in "${extension}"`, allowed });
}

/**
 * Opens results in any registered format, to be read entry by entry.
 * @throws InputError where the file is missing or in no registered format.
 * @internal
 */
export async function openResults(path: string): Promise<ResultStream> {
  const format = (await isJournal(path)) ? 'JOURNAL' : formatFor('resultsReader', path);
  const reader = lookUp('resultsReader', format, path);
  return await reader.open(path, parseParameters(reader.parameters, {}, format));
}

/**
 * Reads results in any registered format into memory.
 * @param warn - Gets told, a sentence each, what of the file is damaged and left out.
 * @throws InputError where the file is missing or in no registered format.
 * @internal
 */
export async function readResults(
  path: string,
  warn: (message: string) => void = () => undefined,
): Promise<ResultSet> {
  const stream = await openResults(path);
  for (const warning of stream.warnings ?? []) warn(warning);
  const results = new ResultSet(stream.attributes);
  for await (const entry of stream.entries()) results.add(...entry);
  return results;
}

/**
 * How results are written.
 * @internal
 */
export interface WriteOptions {
  /** Name of a registered format; by default the one that the file name's ending stands for. */
  readonly format?: string;
  /** Parameters of the format. */
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/**
 * Writes results in a registered format.
 * @param results - Results in memory, or ones that are read while they are written.
 * @throws InputError where no format has that name or ending.
 * @internal
 */
export async function writeResults(
  path: string,
  results: ResultStream,
  { format = formatFor('resultsWriter', path), parameters = {} }: WriteOptions = {},
): Promise<void> {
  const writer = lookUp('resultsWriter', format, path);
  await writer.write(path, results, parseParameters(writer.parameters, parameters, format));
}
