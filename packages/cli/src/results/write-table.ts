import { writeText } from '@icarus-sim/core';
import type { CellTable } from './cell-table.js';
import { outputFile } from './output-file.js';
import { renderTable, type TableFormat } from './render-table.js';
import { writeOutput } from './write-output.js';

/** How and where a table is written. */
export interface TableOutput {
  /** By default what the ending of the file says, or for a terminal. */
  readonly format?: TableFormat;
  /** By default standard output. */
  readonly output?: string;
  readonly force?: true;
}

/** Formats by the endings of file names. */
const ENDINGS: readonly (readonly [ending: string, format: TableFormat])[] = [
  ['.md', 'markdown'],
  ['.tex', 'latex'],
  ['.csv', 'csv'],
];

/**
 * Writes a table to a file or to standard output.
 * @throws InputError where the file exists already or can't be written.
 */
export async function writeTable(table: CellTable, options: TableOutput): Promise<void> {
  const { output } = options;
  const format = options.format ?? formatOf(output);
  const text = `${renderTable(table, format)}\n`;
  if (output === undefined) await writeOutput([text]);
  else await writeText(outputFile(output, options.force), [text]);
}

function formatOf(output = ''): TableFormat {
  const known = ENDINGS.find(([ending]) => output.toLowerCase().endsWith(ending));
  return known?.[1] ?? 'terminal';
}
