import { access, constants, readdir } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { InputError, nearestNames, quote } from '@icarus-sim/core';

/** A file named in a configuration. */
export interface InputFile {
  /** Its name as the user wrote it, for messages. */
  readonly name: string;
  /** Its absolute path. */
  readonly path: string;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}

/**
 * Finds a file that a configuration names.
 * @param name - Its name, relative to `baseDirectory` or absolute.
 * @param place - The parameter that names it.
 * @throws InputError with the nearest names in its folder where it can't be read.
 */
export async function findFile(
  name: string,
  baseDirectory: string,
  place: string,
): Promise<InputFile> {
  const path = resolve(baseDirectory, name);
  try {
    await access(path, constants.R_OK);
  } catch {
    throw new InputError({
      place,
      found: `no readable file ${quote(name)} (${path})`,
      allowed: 'a file that exists, relative to the configuration or absolute',
      nearest: nearestNames(basename(path), await namesIn(dirname(path))),
    });
  }
  return { name, path };
}
