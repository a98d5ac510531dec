import type { Dimension, ParameterValue, ReportData } from '../../page/report-data.js';
import { chooseRoles } from '../../plots/specification/choose-roles.js';
import { spreadOverDecades } from '../../plots/specification/parameter-values.js';
import type { PlotKind } from '../../plots/specification/plot-options.js';
import { plotDataOf } from './plot-data-of.js';

/** What all figures of the page have in common. */
export interface FigureSettings {
  /** Path of the parameter on the horizontal axis. */
  readonly x: string;
  /** Path of the parameter that is told apart by colour; empty for none. */
  readonly series: string;
  /** Path of the parameter with a panel for each value; empty for none. */
  readonly facet: string;
  /** Kind of figure; `auto` for what suits the axis. */
  readonly kind: PlotKind | 'auto';
  readonly logX: boolean;
  readonly logY: boolean;
  /** Values of the other parameters that figures show, by path. */
  readonly fixed: Readonly<Record<string, ParameterValue>>;
  /** Values of the series that are not shown. */
  readonly hidden: readonly ParameterValue[];
}

/** Settings that suit the data, as `icarus plot` chooses them. */
export function defaultSettings(data: ReportData): FigureSettings {
  const metric = data.metrics[0]?.path ?? '';
  const { rows } = plotDataOf(data, metric);
  const { x = '', by = '', facet = '' } = chooseRoles(rows, {}, undefined);
  return {
    x,
    series: by,
    facet,
    kind: 'auto',
    logX: spreadOverDecades(data.dimensions.find(({ path }) => path === x)?.values ?? []),
    logY: false,
    fixed: {},
    hidden: [],
  };
}

/** The parameters that no axis, series or panel stands for. */
export function otherDimensions(
  dimensions: readonly Dimension[],
  { x, series, facet }: FigureSettings,
): Dimension[] {
  return dimensions.filter(({ path }) => path !== x && path !== series && path !== facet);
}

/** The value of another parameter that figures show. */
export function fixedValue({ path, values }: Dimension, { fixed }: FigureSettings): ParameterValue {
  const value = fixed[path];
  return value !== undefined && values.includes(value) ? value : (values[0] ?? '');
}

/** Settings with another role for a parameter; a parameter has one role at most. */
export function withRole(
  settings: FigureSettings,
  role: 'x' | 'series' | 'facet',
  path: string,
): FigureSettings {
  const former = settings[role];
  const changed = { ...settings, [role]: path, hidden: role === 'facet' ? settings.hidden : [] };
  if (path === '') return changed;
  for (const other of ['x', 'series', 'facet'] as const) {
    if (other !== role && settings[other] === path) changed[other] = former;
  }
  return changed;
}
