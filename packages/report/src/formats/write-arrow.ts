import { open, type FileHandle } from 'node:fs/promises';
import { InputError, type ResultStream } from '@icarus-sim/core';
import {
  bool,
  columnFromArray,
  float64,
  int32,
  tableFromColumns,
  utf8,
  type Column,
  type DataType,
  type Table,
} from '@uwdata/flechette';
import { arrowFooter, arrowParts, type ArrowBlock } from './arrow-file.js';
import { findColumns, type ColumnType, type TidyColumn } from './tidy-columns.js';
import { inGroups, tidyRows, type TidyRow } from './tidy-rows.js';

const GROUP_ROWS = 50_000;
/** The name of the format, filled up to eight bytes. */
const MAGIC = Buffer.from('ARROW1\0\0');

const TYPES: Readonly<Record<ColumnType, () => DataType>> = {
  boolean: bool,
  integer: int32,
  number: float64,
  text: utf8,
};

/**
 * Writes results as a tidy table in Arrow's file format, in batches of rows.
 * @throws InputError where the file can't be written.
 */
export async function writeArrow(
  path: string,
  results: ResultStream,
  details: boolean,
): Promise<void> {
  const file = await open(path, 'w').catch((error: unknown) => {
    const found = error instanceof Error ? error.message : String(error);
    throw new InputError({ place: path, found, allowed: 'a file that can be written' });
  });
  try {
    await writeBatches(file, results, details);
  } finally {
    await file.close();
  }
}

async function writeBatches(
  file: FileHandle,
  results: ResultStream,
  details: boolean,
): Promise<void> {
  const columns = await findColumns(results);
  const empty = tableOf([], columns.all);
  const { schema } = arrowParts(empty);
  await file.writeFile(MAGIC);
  await file.writeFile(schema);
  let offset = MAGIC.length + schema.length;
  const blocks: ArrowBlock[] = [];
  for await (const rows of inGroups(tidyRows(results, columns, details), GROUP_ROWS)) {
    const { batch, metadataLength } = arrowParts(tableOf(rows, columns.all));
    await file.writeFile(batch);
    blocks.push({ offset, metadataLength, bodyLength: batch.length - metadataLength });
    offset += batch.length;
  }
  await file.writeFile(arrowFooter(empty, blocks));
}

function tableOf(rows: readonly TidyRow[], columns: readonly TidyColumn[]): Table {
  return tableFromColumns(
    columns.map(({ name, type }, i): [string, Column<unknown>] => {
      const values = rows.map((row) => row[i] ?? null);
      return [name, columnFromArray(values, TYPES[type]())];
    }),
  );
}
