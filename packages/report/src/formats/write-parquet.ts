import { InputError, type ResultStream } from '@icarus-sim/core';
import { fileWriter, parquetWriteRows, type BasicType, type Writer } from 'hyparquet-writer';
import { findColumns, type ColumnType, type TidyColumn } from './tidy-columns.js';
import { tidyRows, type TidyCell, type TidyRow } from './tidy-rows.js';

const GROUP_ROWS = 50_000;

const TYPES: Readonly<Record<ColumnType, BasicType>> = {
  boolean: 'BOOLEAN',
  integer: 'INT32',
  number: 'DOUBLE',
  text: 'STRING',
};

/**
 * Writes results as a tidy table in Parquet, in groups of rows.
 * @throws InputError where the file can't be written.
 */
export async function writeParquet(
  path: string,
  results: ResultStream,
  details: boolean,
): Promise<void> {
  const columns = await findColumns(results);
  await parquetWriteRows({
    writer: openFile(path),
    rows: recordsOf(tidyRows(results, columns, details), columns.all),
    columns: columns.all.map(({ name, type }) => ({ name, type: TYPES[type], nullable: true })),
    rowGroupSize: GROUP_ROWS,
  });
}

async function* recordsOf(
  rows: AsyncIterable<TidyRow>,
  columns: readonly TidyColumn[],
): AsyncGenerator<Record<string, TidyCell>> {
  for await (const row of rows) {
    yield Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null]));
  }
}

function openFile(path: string): Writer {
  try {
    return fileWriter(path);
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new InputError({ place: path, found, allowed: 'a file that can be written' });
  }
}
