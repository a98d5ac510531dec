import { writeText, type ResultStream } from '@icarus-sim/core';
import { stringify } from 'csv-stringify/sync';
import { findColumns } from './tidy-columns.js';
import { inGroups, tidyRows } from './tidy-rows.js';

const GROUP_ROWS = 1000;

/** Writes results as a tidy table of comma-separated values. */
export async function writeCsv(
  path: string,
  results: ResultStream,
  details: boolean,
): Promise<void> {
  await writeText(path, linesOf(results, details));
}

async function* linesOf(results: ResultStream, details: boolean): AsyncGenerator<string> {
  const columns = await findColumns(results);
  yield stringify([columns.all.map(({ name }) => name)]);
  for await (const rows of inGroups(tidyRows(results, columns, details), GROUP_ROWS)) {
    yield stringify([...rows], { cast: { boolean: String } });
  }
}
