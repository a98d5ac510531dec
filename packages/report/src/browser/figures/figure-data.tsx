import type { JSX } from 'preact';
import type { TopLevelSpec } from 'vega-lite';
import { formatNumber } from '../format/numbers.js';
import type { FigureSettings } from './figure-settings.js';

interface DataProps {
  readonly specification: TopLevelSpec;
  readonly settings: FigureSettings;
}

/** Rows that are listed at most; the CSV of the results has all. */
const MOST_ROWS = 500;

/** What a figure shows, as a table. */
export function FigureData({ specification, settings }: DataProps): JSX.Element {
  const { data } = specification;
  const values: unknown = data && 'values' in data ? data.values : [];
  const rows = (Array.isArray(values) ? values : []).slice(0, MOST_ROWS);
  const columns = columnsOf(settings);
  return (
    <div class="scroll" role="region" aria-label="Data of the figure" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map(({ key, title }) => (
              <th key={key} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row: Readonly<Record<string, unknown>>, i) => (
            <tr key={i}>
              {columns.map(({ key }) => (
                <td key={key} class={typeof row[key] === 'number' ? 'number' : undefined}>
                  {cellText(row[key])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function columnsOf({ x, series, facet }: FigureSettings): { key: string; title: string }[] {
  return [
    ...(facet === '' ? [] : [{ key: 'panel', title: facet }]),
    ...(series === '' ? [] : [{ key: 'series', title: series }]),
    { key: 'x', title: x },
    { key: 'mean', title: 'mean' },
    { key: 'low', title: 'interval from' },
    { key: 'high', title: 'interval to' },
  ];
}

function cellText(value: unknown): string {
  return typeof value === 'number' ? formatNumber(value) : String(value ?? '');
}
