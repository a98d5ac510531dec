import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatCount, formatNumber } from '../format/numbers.js';

interface RankedProps {
  readonly title: string;
  readonly columns: readonly [string, string];
  /** Names and values, the largest first. */
  readonly rows: readonly (readonly [string, number])[];
  /** What is said where there are no rows. */
  readonly empty: string;
}

/** Rows that are shown before more are asked for. */
const FIRST_ROWS = 10;

/** Names with their values, the first few at once and the others when they are asked for. */
export function RankedTable({ title, columns, rows, empty }: RankedProps): JSX.Element {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? rows : rows.slice(0, FIRST_ROWS);
  if (rows.length === 0) {
    return (
      <div>
        <h3>{title}</h3>
        <p class="empty">{empty}</p>
      </div>
    );
  }
  return (
    <div>
      <table class="ranked">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{columns[0]}</th>
            <th scope="col" class="number">
              {columns[1]}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="number" title={String(value)}>
                {formatNumber(value)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <button type="button" class="plain" onClick={() => setShowsAll(true)}>
          Show all {formatCount(rows.length)}
        </button>
      )}
    </div>
  );
}
