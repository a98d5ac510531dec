import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ReportData } from '../../page/report-data.js';
import { saveText } from '../downloads/save-file.js';
import { tableCsv } from '../downloads/csv-of-results.js';
import { formatCount } from '../format/numbers.js';
import { ColumnChooser } from './column-chooser.js';
import { columnContents, columnDefinitions, resultRows } from './result-columns.js';
import { ResultsTable } from './results-table.js';
import { TablePages } from './table-pages.js';
import { useResultsTable } from './use-results-table.js';

interface ResultsProps {
  readonly data: ReportData;
  readonly onOpen: (experiment: number) => void;
}

/** Rows that are printed at most. */
const MOST_PRINTED = 1000;

/** Key results of all experiments, to search, sort and filter. */
export function ResultsSection({ data, onOpen }: ResultsProps): JSX.Element {
  const [chosen, setChosen] = useState<readonly string[]>();
  const shown = chosen ?? data.metrics.filter(({ headline }) => headline).map(({ path }) => path);
  const contents = useMemo(
    () =>
      columnContents(
        data,
        data.metrics.filter(({ path }) => shown.includes(path)),
      ),
    [data, shown.join('\n')],
  );
  const rows = useMemo(() => resultRows(data), [data]);
  const definitions = useMemo(() => columnDefinitions(data, contents), [data, contents]);
  const table = useResultsTable(rows, definitions);
  usePrintedRows(table);
  const left = table.getFilteredRowModel().rows.length;
  const isFiltered = left < rows.length;
  const save = (): void => {
    const order = table.getSortedRowModel().rows.map(({ original }) => original.experiment);
    saveText('results.csv', 'text/csv', tableCsv(data, order));
  };
  return (
    <section id="results" aria-labelledby="results-title">
      <h2 id="results-title">Results</h2>
      <div class="toolbar">
        <label class="search">
          <span>Search</span>
          <input
            type="search"
            value={String(table.store.state.globalFilter ?? '')}
            placeholder="strategy, topology, description …"
            onInput={({ currentTarget }) => table.setGlobalFilter(currentTarget.value)}
          />
        </label>
        <ColumnChooser metrics={data.metrics} shown={shown} onChange={setChosen} />
        <button type="button" onClick={save}>
          Save {isFiltered ? 'these rows' : 'all rows'} as CSV
        </button>
        {isFiltered && (
          <button
            type="button"
            onClick={() => {
              table.resetColumnFilters(true);
              table.setGlobalFilter('');
            }}
          >
            Clear filters
          </button>
        )}
      </div>
      <p class="note" role="status">
        {isFiltered
          ? `${formatCount(left)} of ${formatCount(rows.length)} experiments`
          : `${formatCount(rows.length)} experiments`}
        ; means over replications, ± half the width of the {data.level * 100} % confidence interval
      </p>
      <ResultsTable data={data} contents={contents} table={table} onOpen={onOpen} />
      <TablePages table={table} count={left} />
    </section>
  );
}

/** On paper there are no pages to turn. */
function usePrintedRows(table: ReturnType<typeof useResultsTable>): void {
  useEffect(() => {
    let size: number | undefined;
    const before = (): void => {
      size = table.store.state.pagination.pageSize;
      table.setPageSize(MOST_PRINTED);
    };
    const after = (): void => table.setPageSize(size ?? MOST_PRINTED);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, [table]);
}
