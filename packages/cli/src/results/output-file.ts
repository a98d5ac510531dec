import { existsSync } from 'node:fs';
import { InputError } from '@icarus-sim/core';

/**
 * A file that may be written.
 * @param replace - Whether what is there already may be replaced.
 * @throws InputError where it exists and may not be replaced.
 */
export function outputFile(path: string, replace: boolean | undefined): string {
  if (!existsSync(path) || replace) return path;
  const allowed = 'a new file, or --force to replace this one';
  throw new InputError({ place: path, found: 'a file that exists already', allowed });
}
