import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { InputError } from '../errors/input-error.js';
import { entriesOf, lookUp } from '../registry/registry.js';
import { parseParameters } from '../parameters/validate-parameters.js';
import { JOURNAL_FORMAT } from './journal-format.js';
import type { ResultSet } from './result-set.js';

const SNIFFED_BYTES = 256;

/** A run writes a journal whatever its file is called, so the first bytes decide. */
async function isJournal(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch((error: unknown) => {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
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

function formatFor(kind: 'resultsReader' | 'resultsWriter', path: string): string {
  const extension = extname(path).toLowerCase();
  const entries = entriesOf(kind);
  const entry = entries.find(({ definition }) => definition.extensions.includes(extension));
  if (entry) return entry.name;
  const allowed = entries.flatMap(({ definition }) => definition.extensions).join(', ');
  throw new InputError({ place: path, found: `a file ending in "${extension}"`, allowed });
}

/**
 * Reads results in any registered format.
 * @throws InputError where the file is missing or in no registered format.
 */
export async function readResults(path: string): Promise<ResultSet> {
  const format = (await isJournal(path)) ? 'JOURNAL' : formatFor('resultsReader', path);
  const reader = lookUp('resultsReader', format, path);
  return await reader.read(path, parseParameters(reader.parameters, {}, format));
}

/**
 * Writes results in the registered format that the file name's ending stands for.
 * @throws InputError where no format has that ending.
 */
export async function writeResults(path: string, results: ResultSet): Promise<void> {
  const format = formatFor('resultsWriter', path);
  const writer = lookUp('resultsWriter', format, path);
  await writer.write(path, results, parseParameters(writer.parameters, {}, format));
}
