import type { JSX } from 'preact';
import type { Metric, ReportData } from '../../page/report-data.js';
import { formatMargin, formatNumber } from '../format/numbers.js';
import { ColumnHeader } from './column-header.js';
import { ColumnFilter } from './column-filter.js';
import { NAME_COLUMN, type ColumnContent, type ResultRow } from './result-columns.js';
import type { ResultsTable as Table } from './use-results-table.js';

interface TableProps {
  readonly data: ReportData;
  readonly contents: readonly ColumnContent[];
  readonly table: Table;
  readonly onOpen: (experiment: number) => void;
}

/** The rows of a page, under headers that sort and fields that filter. */
export function ResultsTable({ data, contents, table, onOpen }: TableProps): JSX.Element {
  const { rows } = table.getRowModel();
  return (
    <div class="scroll" role="region" aria-label="Table of results" tabIndex={0}>
      <table class="results">
        <caption class="hidden">
          Means of the metrics of each experiment. Headers sort; the row below them filters.
        </caption>
        <thead>
          <tr>
            {contents.map((content) => (
              <ColumnHeader key={content.id} content={content} table={table} />
            ))}
          </tr>
          <tr class="filters">
            {contents.map((content) => (
              <td key={content.id}>
                <ColumnFilter content={content} table={table} />
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, original }) => (
            <tr key={id}>
              {contents.map((content) => (
                <Cell key={content.id} {...{ data, content, row: original, onOpen }} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p class="empty">No experiment meets all conditions.</p>}
    </div>
  );
}

interface CellProps {
  readonly data: ReportData;
  readonly content: ColumnContent;
  readonly row: ResultRow;
  readonly onOpen: (experiment: number) => void;
}

function Cell({ data, content, row, onOpen }: CellProps): JSX.Element {
  const { id, metric } = content;
  if (metric) return <MetricCell metric={metric} experiment={row.experiment} />;
  if (id === NAME_COLUMN) {
    return (
      <th scope="row">
        <button type="button" class="link" onClick={() => onOpen(row.experiment)}>
          {row.name}
        </button>
      </th>
    );
  }
  const dimension = data.dimensions.findIndex(({ path }) => path === id);
  const position = data.experiments[row.experiment]?.positions[dimension] ?? 0;
  const value = data.dimensions[dimension]?.values[position];
  return <td class={typeof value === 'number' ? 'number' : undefined}>{value}</td>;
}

function MetricCell({
  metric,
  experiment,
}: {
  readonly metric: Metric;
  readonly experiment: number;
}): JSX.Element {
  const mean = metric.means[experiment] ?? null;
  const margin = formatMargin(metric.lows[experiment] ?? null, metric.highs[experiment] ?? null);
  return (
    <td class="number" data-metric={metric.path} data-value={mean} title={String(mean ?? '')}>
      {formatNumber(mean)}
      {margin !== '' && <small> {margin}</small>}
    </td>
  );
}
