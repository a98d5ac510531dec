import { InputError } from '@icarus-sim/core';
import type { InputFile } from './find-file.js';

/** The error for a file that reads otherwise than when it was checked. */
export function fileChanged(file: InputFile): InputError {
  return new InputError({
    place: file.name,
    found: 'other requests than when it was first read',
    allowed: 'a file that stays as it is while it is used',
  });
}
