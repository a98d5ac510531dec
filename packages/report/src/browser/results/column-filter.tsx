import type { JSX } from 'preact';
import { parseCondition } from './number-condition.js';
import type { ColumnContent } from './result-columns.js';
import type { ResultsTable } from './use-results-table.js';

interface FilterProps {
  readonly content: ColumnContent;
  readonly table: ResultsTable;
}

/** The field that filters by a column: a choice of values, words, or a condition for numbers. */
export function ColumnFilter({ content, table }: FilterProps): JSX.Element {
  const { id, title, choices, metric } = content;
  const column = table.getColumn(id);
  const value = String(column?.getFilterValue() ?? '');
  const filter = (text: string): void => column?.setFilterValue(text === '' ? undefined : text);
  const label = `Filter by ${title}`;
  if (choices) {
    return (
      <select
        aria-label={label}
        value={value}
        onChange={({ currentTarget }) => filter(currentTarget.value)}
      >
        <option value="">all</option>
        {choices.map((choice) => (
          <option key={choice} value={String(choice)}>
            {choice}
          </option>
        ))}
      </select>
    );
  }
  const isUnreadable = metric !== undefined && value !== '' && !parseCondition(value);
  return (
    <input
      type="text"
      aria-label={label}
      aria-invalid={isUnreadable}
      title={metric ? 'Such as >0.1, <=5 or 0.1..0.2' : label}
      placeholder={metric ? '> 0' : 'contains'}
      value={value}
      onInput={({ currentTarget }) => filter(currentTarget.value)}
    />
  );
}
