import { createReadStream, readdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { InputError, nearestNames } from '@icarus-sim/core';
import { ContentSourceRows, type ContentSourceListener } from './content-source-rows.js';

function filesLike(file: string): string[] {
  try {
    return nearestNames(basename(file), readdirSync(dirname(file)));
  } catch {
    return [];
  }
}

/** Whether the operating system refused something. */
function isSystemError(error: unknown): error is { readonly code: unknown } {
  return typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error;
}

/** Puts what went wrong while reading in words; errors in the rows are so already. */
function inWords(error: unknown, path: string, file: string): unknown {
  if (error instanceof CsvError) {
    const place = `${path}, line ${String(error['lines'])}`;
    return new InputError({ place, found: error.message, allowed: 'a table in CSV' });
  }
  if (!isSystemError(error)) return error;
  const { code } = error;
  const found =
    code === 'ENOENT' ? `no file ${file}` : `${file}, which cannot be read (${String(code)})`;
  const allowed = 'a table of contents and sources in CSV';
  return new InputError({ place: 'path', found, allowed, nearest: filesLike(file) });
}

/**
 * Reads a table of contents and their sources as a stream: CSV with a header of `content` and
 * `source`, in any order and among any other columns.
 * @param path - The file, as the user wrote it.
 * @param baseDirectory - Folder against which a relative path is resolved.
 * @param listener - Called for every row after the header; may throw.
 * @throws InputError where the file can't be read or a row is malformed, with its line.
 */
export async function readContentSources(
  path: string,
  baseDirectory: string,
  listener: ContentSourceListener,
): Promise<void> {
  const file = resolve(baseDirectory, path);
  const rows = new ContentSourceRows(path, listener);
  const parser = parse({
    bom: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    on_record(row: string[], { lines }) {
      rows.take(row, lines);
      // Nothing is passed on: the rows have been dealt with.
      return null;
    },
  });
  try {
    await pipeline(createReadStream(file), parser.resume());
  } catch (error) {
    throw inWords(error, path, file);
  }
  rows.finish();
}
