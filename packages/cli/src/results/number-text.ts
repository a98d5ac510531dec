import { decimalsFor } from '../presentation/quantities.js';
import { isEstimate, type Cell, type CellTable } from './cell-table.js';

/** Most decimals beyond four significant digits that a narrow interval asks for. */
const MOST_MORE_DECIMALS = 3;

/**
 * The cells of a column of a table as texts: those of one metric have the same number of decimals.
 * @param between - What stands between a mean and the half-width of its interval.
 * @returns A text a row: `0.3712 ± 0.0021`; a mean alone where there is one replication.
 */
export function columnTexts(
  { rows, metrics = [] }: CellTable,
  column: number,
  between?: string,
): string[] {
  const texts = rows.map(() => '');
  for (const metric of new Set(rows.map((_, row) => metrics[row]))) {
    const own = [...rows.keys()].filter((row) => metrics[row] === metric);
    const cells = own.map((row) => rows[row]?.[column]);
    for (const [i, text] of numberTexts(cells, between).entries()) texts[own[i] ?? 0] = text;
  }
  return texts;
}

/**
 * Writes the cells of a column with the same number of decimals: four significant digits of the
 * largest number, and more where the intervals are too narrow to be seen otherwise.
 * @param column - Cells of one column.
 */
function numberTexts(column: readonly Cell[], between = ' ± '): string[] {
  const decimals = decimalsOf(column);
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const format = (value: number): string => value.toLocaleString('en', options);
  return column.map((cell) => {
    if (cell === undefined) return '';
    if (typeof cell === 'string') return cell;
    if (!isEstimate(cell)) return format(cell);
    return cell.n === 1
      ? format(cell.mean)
      : `${format(cell.mean)}${between}${format(halfWidthOf(cell))}`;
  });
}

/** How far an interval reaches to either side. */
function halfWidthOf({ low, high }: { low: number; high: number }): number {
  return (high - low) / 2;
}

function decimalsOf(column: readonly Cell[]): number {
  const numbers = column.filter((cell) => typeof cell === 'number');
  const estimates = column.filter(isEstimate);
  const values = [...numbers, ...estimates.map(({ mean }) => mean)];
  if (numbers.length > 0 && values.every(Number.isInteger)) return 0;
  const decimals = decimalsFor(values);
  const widest = Math.max(...estimates.map(halfWidthOf), 0);
  if (widest === 0) return decimals;
  // Two digits of the widest interval.
  const wanted = 1 - Math.floor(Math.log10(widest));
  return Math.min(Math.max(decimals, wanted), decimals + MOST_MORE_DECIMALS);
}
