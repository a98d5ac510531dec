import { metricTitle } from './axis-titles.js';
import { chooseRoles, type PlotRoles } from './choose-roles.js';
import { areNumbers, distinctValues, NO_VALUE, spreadOverDecades } from './parameter-values.js';
import type { PlotData, PlotDistribution, PlotParameters, PlotRow } from './plot-data.js';
import { METRIC, TIME, type PlotKind, type PlotOptions } from './plot-options.js';

/** What a figure shows, with all that was left to choose chosen. */
export interface PlotPlan {
  readonly kind: PlotKind;
  readonly roles: PlotRoles;
  /** Whether the horizontal axis of a line chart is logarithmic. */
  readonly logX: boolean;
  /** Paths of the metrics, at least one where there is data. */
  readonly metrics: readonly string[];
  /** What is shown, with the metric among the parameters where there are several. */
  readonly rows: readonly PlotRow[];
  readonly distributions: readonly PlotDistribution[];
}

/**
 * Chooses kind, metrics and axes of a figure where they aren't given.
 * @param data - What there is to show.
 */
export function planPlot(data: PlotData, options: PlotOptions): PlotPlan {
  const shown = {
    ...data,
    rows: filtered(data.rows, options),
    distributions: filtered(data.distributions, options),
  };
  const metrics = options.y?.length ? options.y : defaultMetrics(shown, options.kind);
  const rows = ofMetrics(data, shown.rows, metrics);
  const distributions = ofMetrics(data, shown.distributions, metrics);
  const asked = options.kind ?? kindOf(rows, distributions);
  const roles = chooseRoles(asked === 'cdf' ? distributions : rows, options, asked);
  const kind = asked ?? (isNumeric(rows, roles.x) ? 'line' : 'bar');
  const logX = kind === 'line' && isLogarithmic(rows, roles.x, options.logX);
  return { kind, roles, logX, metrics, rows, distributions };
}

/** Distributions and series have a kind of figure each; what others have depends on their parameters. */
function kindOf(
  rows: readonly PlotRow[],
  distributions: readonly PlotDistribution[],
): PlotKind | undefined {
  if (rows.length === 0) return distributions.length > 0 ? 'cdf' : undefined;
  return rows.every(({ parameters }) => TIME in parameters) ? 'series' : undefined;
}

function isLogarithmic(
  rows: readonly PlotRow[],
  path: string | undefined,
  asked: boolean | undefined,
): boolean {
  if (path === undefined) return false;
  const values = distinctValues(rows, path);
  return areNumbers(values) && (asked ?? spreadOverDecades(values));
}

/** Whether some value of an axis is a number; experiments without the parameter don't count. */
function isNumeric(rows: readonly PlotRow[], path: string | undefined): boolean {
  if (path === undefined) return false;
  return areNumbers(distinctValues(rows, path).filter((value) => value !== NO_VALUE));
}

function filtered<Row extends { readonly parameters: PlotParameters }>(
  rows: readonly Row[],
  { where = {} }: PlotOptions,
): Row[] {
  const conditions = Object.entries(where);
  return rows.filter(({ parameters }) =>
    conditions.every(([path, allowed]) => allowed.includes(parameters[path] ?? NO_VALUE)),
  );
}

function defaultMetrics(
  { rows, distributions, headlines }: PlotData,
  kind: PlotKind | undefined,
): string[] {
  const there = new Set((kind === 'cdf' ? distributions : rows).map(({ metric }) => metric));
  const metric = headlines.find((headline) => there.has(headline)) ?? [...there][0];
  const distribution = distributions[0]?.metric;
  return [metric ?? distribution].filter((path) => path !== undefined);
}

/** With several metrics the metric is what a parameter is: something to tell apart. */
function ofMetrics<Row extends { readonly metric: string; readonly parameters: PlotParameters }>(
  data: PlotData,
  rows: readonly Row[],
  metrics: readonly string[],
): Row[] {
  const chosen = rows.filter(({ metric }) => metrics.includes(metric));
  if (metrics.length < 2) return chosen;
  return chosen
    .sort((a, b) => metrics.indexOf(a.metric) - metrics.indexOf(b.metric))
    .map((row) => {
      const title = metricTitle(data, row.metric);
      return { ...row, parameters: { ...row.parameters, [METRIC]: title } };
    });
}
