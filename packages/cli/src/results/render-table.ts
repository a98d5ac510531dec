import { stringify } from 'csv-stringify/sync';
import { markdownTable } from 'markdown-table';
import { textTable } from '../presentation/text-table.js';
import { isEstimate, isNumeric, type Cell, type CellTable } from './cell-table.js';
import { latexTable } from './latex-table.js';
import { columnTexts } from './number-text.js';

/** The ways in which a table can be written. */
export const TABLE_FORMATS = ['terminal', 'markdown', 'latex', 'csv'] as const;

/** One of the ways in which a table can be written. */
export type TableFormat = (typeof TABLE_FORMATS)[number];

/**
 * Lays a table out.
 * @returns The text without a line break at its end.
 */
export function renderTable(table: CellTable, format: TableFormat): string {
  switch (format) {
    case 'terminal':
      return [terminalTable(table), ...table.notes].join('\n\n');
    case 'markdown':
      return [markdown(table), ...table.notes].join('\n\n');
    case 'latex':
      return latexTable(table);
    case 'csv':
      return csv(table);
  }
}

/** The cells of a table as texts for reading. */
function textsOf(table: CellTable): string[][] {
  const columns = table.titles.map((_, column) => columnTexts(table, column));
  return table.rows.map((_, row) => columns.map((column) => column[row] ?? ''));
}

function terminalTable(table: CellTable): string {
  const columns = table.titles.map((title, column) => {
    return { title, align: isNumeric(table, column) ? ('right' as const) : ('left' as const) };
  });
  return textTable(columns, textsOf(table));
}

function markdown(table: CellTable): string {
  const align = table.titles.map((_, column) => (isNumeric(table, column) ? 'right' : 'left'));
  const rows = [table.titles, ...textsOf(table)];
  const escaped = rows.map((row) => row.map((text) => text.replaceAll('|', String.raw`\|`)));
  return markdownTable(escaped, { align });
}

/** Numbers in full; an estimate takes four columns. */
function csv({ titles, rows }: CellTable): string {
  const columns = titles.map((title, column) => {
    const cells = rows.map((row) => row[column]);
    return { title, cells, isEstimated: cells.some(isEstimate) };
  });
  const header = columns.flatMap(({ title, isEstimated }) =>
    isEstimated ? [title, `${title} low`, `${title} high`, `${title} n`] : [title],
  );
  const lines = rows.map((_, row) =>
    columns.flatMap(({ cells, isEstimated }) => {
      const cell = cells[row];
      return isEstimated ? estimateFields(cell) : [isEstimate(cell) ? cell.mean : cell];
    }),
  );
  return stringify([header, ...lines]).trimEnd();
}

function estimateFields(cell: Cell): (number | undefined)[] {
  if (!isEstimate(cell)) return [undefined, undefined, undefined, undefined];
  return [cell.mean, cell.low, cell.high, cell.n];
}
