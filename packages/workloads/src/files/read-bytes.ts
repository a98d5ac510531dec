import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { pipeline } from 'node:stream';
import { Decompress } from 'fzstd';
import { InputError } from '@icarus-sim/core';
import type { InputFile } from './find-file.js';

/** Bytes read at once: enough to make the cost of a read small. */
const CHUNK = 256 * 1024;

async function* gunzip(path: string): AsyncGenerator<Uint8Array> {
  const gunzipped = createGunzip({ chunkSize: CHUNK });
  // The pipeline hands an error of either stream on to the iteration below.
  pipeline(createReadStream(path, { highWaterMark: CHUNK }), gunzipped, () => undefined);
  yield* gunzipped;
}

async function* decompressZstandard(path: string): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const decompressor = new Decompress((chunk) => {
    if (chunk.length > 0) ready.push(chunk);
  });
  const chunks: AsyncIterable<Uint8Array> = createReadStream(path, { highWaterMark: CHUNK });
  for await (const chunk of chunks) {
    decompressor.push(chunk);
    yield* ready.splice(0);
  }
  decompressor.push(new Uint8Array(0), true);
  yield* ready;
}

function readerOf(path: string): AsyncIterable<Uint8Array> {
  if (path.endsWith('.gz')) return gunzip(path);
  if (path.endsWith('.zst')) return decompressZstandard(path);
  return createReadStream(path, { highWaterMark: CHUNK });
}

/**
 * Streams the bytes of a file; one whose name ends in `.gz` or `.zst` is decompressed on the way.
 * @throws InputError where the compressed data are damaged or cut off.
 */
export async function* readBytes(file: InputFile): AsyncGenerator<Uint8Array, void> {
  try {
    yield* readerOf(file.path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError({
      place: file.name,
      found: `data that can't be read (${reason})`,
      allowed: 'a plain file, or one compressed as its ending .gz or .zst says',
    });
  }
}
