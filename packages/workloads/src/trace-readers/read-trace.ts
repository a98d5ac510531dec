import { findFile } from '../files/find-file.js';
import type { TraceBatch } from './trace-batch.js';
import type { TraceFormat } from './trace-format.js';
import { TraceReport } from './trace-report.js';

/**
 * Streams a trace file in constant memory; `.gz` and `.zst` files are decompressed on the way.
 * @param path - The file, absolute or relative to the working directory.
 * @param report - Counts records and malformed lines, which are passed over unless it is strict.
 * @returns Batches of records; the same object is filled again and again.
 * @throws InputError where there is no such file, or it can't be read.
 */
export async function* readTrace(
  path: string,
  format: TraceFormat,
  report: TraceReport = new TraceReport(),
): AsyncGenerator<TraceBatch, void> {
  const file = await findFile(path, process.cwd(), 'path');
  yield* format.read(file, report);
}
