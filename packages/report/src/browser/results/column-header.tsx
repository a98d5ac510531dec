import type { JSX } from 'preact';
import type { ColumnContent } from './result-columns.js';
import type { ResultsTable } from './use-results-table.js';

interface HeaderProps {
  readonly content: ColumnContent;
  readonly table: ResultsTable;
}

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;
const ARROWS = { asc: '▲', desc: '▼' } as const;

/** A header that sorts by its column: ascending, descending, and back. */
export function ColumnHeader({ content, table }: HeaderProps): JSX.Element {
  const column = table.getColumn(content.id);
  const sorted = column?.getIsSorted() || undefined;
  return (
    <th
      scope="col"
      class={content.metric ? 'number' : undefined}
      aria-sort={sorted ? ARIA_SORT[sorted] : 'none'}
    >
      <button
        type="button"
        class="sort"
        title={`Sort by ${content.id}`}
        onClick={(event) => column?.toggleSorting(undefined, event.shiftKey)}
      >
        {content.title}
        <span aria-hidden="true" class="arrow">
          {sorted ? ARROWS[sorted] : ''}
        </span>
      </button>
    </th>
  );
}
