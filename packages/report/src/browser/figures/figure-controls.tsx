import type { JSX } from 'preact';
import type { Dimension } from '../../page/report-data.js';
import { PLOT_KINDS, type PlotKind } from '../../plots/specification/plot-options.js';
import { fixedValue, otherDimensions, withRole, type FigureSettings } from './figure-settings.js';

interface ControlsProps {
  readonly dimensions: readonly Dimension[];
  readonly settings: FigureSettings;
  readonly onChange: (settings: FigureSettings) => void;
}

/** Kinds of figure of single numbers; distributions are with each experiment. */
const KINDS: readonly { readonly kind: PlotKind | 'auto'; readonly label: string }[] = [
  { kind: 'auto', label: 'automatic' },
  ...PLOT_KINDS.filter((kind) => kind !== 'cdf' && kind !== 'series').map((kind) => ({
    kind,
    label: kind,
  })),
];

/** What stands on the axes of the figures, and which experiments they show. */
export function FigureControls({ dimensions, settings, onChange }: ControlsProps): JSX.Element {
  const others = otherDimensions(dimensions, settings);
  const roles = [
    { role: 'x', label: 'Horizontal axis' },
    { role: 'series', label: 'Series' },
    { role: 'facet', label: 'Panels' },
  ] as const;
  return (
    <fieldset class="toolbar controls">
      <legend class="hidden">What the figures show</legend>
      {roles.map(({ role, label }) => (
        <label key={role}>
          <span>{label}</span>
          <select
            value={settings[role]}
            onChange={({ currentTarget: { value } }) => onChange(withRole(settings, role, value))}
          >
            {role !== 'x' && <option value="">none</option>}
            {dimensions.map(({ path, title }) => (
              <option key={path} value={path}>
                {title}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label>
        <span>Kind</span>
        <select
          value={settings.kind}
          onChange={({ currentTarget: { value } }) => {
            const found = KINDS.find(({ kind }) => kind === value);
            onChange({ ...settings, kind: found?.kind ?? 'auto' });
          }}
        >
          {KINDS.map(({ kind, label }) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {others.map((dimension) => (
        <FixedValue key={dimension.path} {...{ dimension, settings, onChange }} />
      ))}
      <Switch
        label="log x"
        isOn={settings.logX}
        onChange={(logX) => onChange({ ...settings, logX })}
      />
      <Switch
        label="log y"
        isOn={settings.logY}
        onChange={(logY) => onChange({ ...settings, logY })}
      />
    </fieldset>
  );
}

interface FixedProps extends Pick<ControlsProps, 'settings' | 'onChange'> {
  readonly dimension: Dimension;
}

/** The value that figures show of a parameter that has no other role. */
function FixedValue({ dimension, settings, onChange }: FixedProps): JSX.Element {
  const { path, title, values } = dimension;
  const choose = (position: number): void => {
    const value = values[position];
    if (value !== undefined) {
      onChange({ ...settings, fixed: { ...settings.fixed, [path]: value } });
    }
  };
  return (
    <label class="fixed">
      <span>Only {title}</span>
      <select
        value={values.indexOf(fixedValue(dimension, settings))}
        onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
      >
        {values.map((value, i) => (
          <option key={value} value={i}>
            {value}
          </option>
        ))}
      </select>
    </label>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Switch({ label, isOn, onChange }: SwitchProps): JSX.Element {
  return (
    <label class="switch">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
