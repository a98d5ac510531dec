import { constructTable, type ColumnDef, type Table } from '@tanstack/table-core';
import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import { matchesSearch, NAME_COLUMN, resultFeatures, type ResultRow } from './result-columns.js';

type Features = typeof resultFeatures;

/** The table of results as the library keeps it. */
export type ResultsTable = Table<Features, ResultRow>;

/** Rows of a page at first. */
export const PAGE_SIZE = 25;

/**
 * Keeps a table that sorts, filters and turns pages; a component that uses it is drawn again each
 * time the table changes. New data or columns leave order, filters and page as they are.
 */
export function useResultsTable(
  data: ResultRow[],
  columns: ColumnDef<Features, ResultRow, unknown>[],
): ResultsTable {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const former = useRef<ResultsTable | undefined>(undefined);
  const table = useMemo(() => {
    const initialState = former.current?.store.state ?? {
      pagination: { pageIndex: 0, pageSize: PAGE_SIZE },
    };
    return constructTable({
      features: resultFeatures,
      data,
      columns,
      initialState,
      globalFilterFn: matchesSearch,
      getColumnCanGlobalFilter: ({ id }) => id === NAME_COLUMN,
      getRowId: ({ experiment }) => String(experiment),
    });
  }, [data, columns]);
  former.current = table;
  useEffect(() => {
    const subscription = table.store.subscribe(() => redraw(undefined));
    return () => subscription.unsubscribe();
  }, [table]);
  return table;
}
