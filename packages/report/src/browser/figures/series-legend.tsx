import type { JSX } from 'preact';
import type { Dimension, ParameterValue } from '../../page/report-data.js';
import { lineSymbol } from '../../plots/specification/legend-symbols.js';
import { seriesStyles } from '../../plots/specification/series-styles.js';
import type { Theme } from '../use-theme.js';

interface LegendProps {
  readonly dimension: Dimension;
  readonly hidden: readonly ParameterValue[];
  readonly theme: Theme;
  readonly onChange: (hidden: ParameterValue[]) => void;
}

/** The legend of all figures: each entry shows or hides its series. */
export function SeriesLegend({ dimension, hidden, theme, onChange }: LegendProps): JSX.Element {
  const { values, title } = dimension;
  const styles = seriesStyles(values, theme);
  const toggle = (value: ParameterValue): void =>
    onChange(hidden.includes(value) ? hidden.filter((each) => each !== value) : [...hidden, value]);
  return (
    <fieldset class="legend">
      <legend>{title}</legend>
      {values.map((value, i) => {
        const style = styles[i];
        return (
          <button
            key={value}
            type="button"
            aria-pressed={!hidden.includes(value)}
            title={`Show or hide ${value}; double-click to show it alone`}
            onClick={() => toggle(value)}
            onDblClick={() => onChange(values.filter((each) => each !== value))}
          >
            <svg viewBox="-2.6 -1.2 5.2 2.4" aria-hidden="true">
              {style && <path d={lineSymbol(style, { marker: true })} fill={style.color} />}
            </svg>
            {value}
          </button>
        );
      })}
      {hidden.length > 0 && (
        <button type="button" class="plain" onClick={() => onChange([])}>
          Show all
        </button>
      )}
    </fieldset>
  );
}
