import { closeSync, fsyncSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from '../errors/error-code.js';
import { InputError, isInputError } from '../errors/input-error.js';
import { JOURNAL_FORMAT } from './journal-format.js';

/** Errors of the file system in words. */
const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'no permission to write there',
  EPERM: 'no permission to write there',
  EROFS: 'a file system that is read-only',
  ENOSPC: 'no space left on the device',
  EDQUOT: 'no space left within the quota',
  EFBIG: 'a file that has grown to the largest size allowed',
  EISDIR: 'a folder',
  EEXIST: 'a file where a folder is needed',
  ENOTDIR: 'a file where a folder is needed',
  ENAMETOOLONG: 'a name that is too long',
};

/** How every header of a journal starts. */
const BEGINNING = `{"type":"header","format":"${JOURNAL_FORMAT}"`;

const CHUNK = 65_536;

/**
 * What stands where a journal is to be; a header that breaks off has no records after it.
 * @internal
 */
export type JournalPlace = 'nothing' | 'torn header' | 'a file';

/**
 * An error of the file system as an error of the input.
 * @param path - The file it is about.
 * @internal
 */
export function fileError(path: string, error: unknown): InputError {
  const code = errorCode(error);
  const message = error instanceof Error ? error.message : String(error);
  const words = WORDS[code];
  const found = words === undefined ? message : `${words} (${code})`;
  return new InputError({ place: path, found, allowed: 'a file that can be written' });
}

/**
 * Looks at what stands in the place of a journal, and makes the folder for it.
 * @throws InputError where no journal can be there: the path is a folder or a device, or the folder
 * can't be made.
 * @internal
 */
export function inspectPlace(path: string): JournalPlace {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const status = statSync(path, { throwIfNoEntry: false });
    if (!status || (status.isFile() && status.size === 0)) return 'nothing';
    if (status.isFile()) return isTornHeader(path) ? 'torn header' : 'a file';
    const found = status.isDirectory() ? 'a folder' : 'a device or a pipe';
    throw new InputError({ place: path, found, allowed: 'a file that can be written' });
  } catch (error) {
    throw isInputError(error) ? error : fileError(path, error);
  }
}

function isTornHeader(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.alloc(CHUNK);
    let length = readSync(file, chunk);
    if (!BEGINNING.startsWith(chunk.toString('utf8', 0, Math.min(length, BEGINNING.length)))) {
      return false;
    }
    for (; length > 0; length = readSync(file, chunk)) {
      if (chunk.subarray(0, length).includes('\n')) return false;
    }
    return true;
  } finally {
    closeSync(file);
  }
}

/**
 * Puts the name of a new file on disk too, where the file system can.
 * @internal
 */
export function flushFolderOf(path: string): void {
  let folder: number | undefined;
  try {
    folder = openSync(dirname(path), 'r');
    fsyncSync(folder);
  } catch {
    // Not every system lets folders be opened and flushed; the file itself is on disk.
  } finally {
    if (folder !== undefined) closeSync(folder);
  }
}
