import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InputError } from '../errors/input-error.js';

/**
 * Writes a text piece by piece, no faster than the disk takes it.
 * @param path - File to write; what it held is replaced.
 * @param pieces - Parts of the text in order.
 * @throws InputError where the file can't be written.
 * @internal
 */
export async function writeText(
  path: string,
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const file = await open(path, 'w').catch((error: unknown) => {
    const found = error instanceof Error ? error.message : String(error);
    throw new InputError({ place: path, found, allowed: 'a file that can be written' });
  });
  await pipeline(Readable.from(pieces), file.createWriteStream());
}
