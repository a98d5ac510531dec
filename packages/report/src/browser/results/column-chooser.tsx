import type { JSX } from 'preact';
import type { Metric } from '../../page/report-data.js';
import { titleWithUnit } from '../format/values.js';

interface ChooserProps {
  readonly metrics: readonly Metric[];
  readonly shown: readonly string[];
  readonly onChange: (shown: string[]) => void;
}

/** Chooses the metrics that the table has columns for. */
export function ColumnChooser({ metrics, shown, onChange }: ChooserProps): JSX.Element {
  const toggle = (path: string): void =>
    onChange(shown.includes(path) ? shown.filter((each) => each !== path) : [...shown, path]);
  return (
    <details class="popover">
      <summary>Metrics</summary>
      <fieldset>
        <legend class="hidden">Metrics that the table shows</legend>
        {metrics.map((metric) => (
          <label key={metric.path}>
            <input
              type="checkbox"
              checked={shown.includes(metric.path)}
              onChange={() => toggle(metric.path)}
            />
            <span>
              {titleWithUnit(metric)} <small>{metric.path}</small>
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
