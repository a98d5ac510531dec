import type { JSX } from 'preact';
import { formatCount } from '../format/numbers.js';
import { PAGE_SIZE, type ResultsTable } from './use-results-table.js';

interface PagesProps {
  readonly table: ResultsTable;
  /** Number of rows on all pages. */
  readonly count: number;
}

const SIZES = [PAGE_SIZE, 50, 100, 250];

/** Turns the pages of the table; nothing where there is only one. */
export function TablePages({ table, count }: PagesProps): JSX.Element | null {
  if (count <= PAGE_SIZE) return null;
  const { pageIndex, pageSize } = table.store.state.pagination;
  const first = pageIndex * pageSize + 1;
  const last = Math.min(count, first + pageSize - 1);
  return (
    <nav class="pages" aria-label="Pages of the table of results">
      <button
        type="button"
        disabled={!table.getCanPreviousPage()}
        onClick={() => table.previousPage()}
      >
        Previous
      </button>
      <span role="status">
        {formatCount(first)}–{formatCount(last)} of {formatCount(count)}
      </span>
      <button type="button" disabled={!table.getCanNextPage()} onClick={() => table.nextPage()}>
        Next
      </button>
      <label>
        <span>Rows a page</span>
        <select
          value={pageSize}
          onChange={({ currentTarget }) => table.setPageSize(Number(currentTarget.value))}
        >
          {SIZES.map((size) => (
            <option key={size} value={size}>
              {size}
            </option>
          ))}
        </select>
      </label>
    </nav>
  );
}
