import Table from 'cli-table3';
import { outputColors } from './colors.js';

/** A column of a table. */
export interface TableColumn {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Widest it may get, in characters; longer texts are wrapped. */
  readonly width?: number;
}

/** No lines around cells, only space between columns. */
const NO_LINES = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '' },
  ...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
  ...{ left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '' },
  middle: '  ',
};

/**
 * Lays texts out in columns.
 * @param rows - A text for each column.
 * @returns The table without a line break at its end.
 */
export function textTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): string {
  const table = new Table({
    head: columns.map(({ title }) => outputColors.bold(title)),
    colAligns: columns.map(({ align = 'left' }) => align),
    colWidths: columns.map(({ width = null }) => width),
    wordWrap: true,
    chars: NO_LINES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  table.push(...rows.map((row) => [...row]));
  const lines = table.toString().split('\n');
  return lines.map((line) => line.trimEnd()).join('\n');
}
