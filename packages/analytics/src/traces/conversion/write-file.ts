import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { InputError } from '@icarus-sim/core';

/** Where converted traces are written. */
export interface OutputPlan {
  /** Folder against which names are resolved. */
  readonly directory: string;
  /** Whether files that exist are replaced. */
  readonly force: boolean;
}

/**
 * Checks that a file may be written.
 * @throws InputError where it exists and may not be replaced.
 */
export function checkOutput(file: string, { directory, force }: OutputPlan): void {
  if (force || !existsSync(resolve(directory, file))) return;
  throw new InputError({
    place: file,
    found: 'a file that exists already',
    allowed: 'a new file, or --force to replace this one',
  });
}

/**
 * Streams bytes into a file, as fast as it takes them; compressed where its name ends in `.gz`. The
 * file gets its name when it is whole.
 * @throws InputError where it exists and may not be replaced.
 */
export async function writeFile(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  plan: OutputPlan,
): Promise<void> {
  checkOutput(file, plan);
  const path = resolve(plan.directory, file);
  const partial = `${path}.partial`;
  // Opened before anything is read: a file that opens later would be there after it was removed.
  const sink = (await open(partial, 'w')).createWriteStream();
  try {
    if (path.endsWith('.gz')) await pipeline(chunks, createGzip(), sink);
    else await pipeline(chunks, sink);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
