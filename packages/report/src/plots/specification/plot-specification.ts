import type { TopLevelSpec } from 'vega-lite';
import { metricTitle, panelTitle, parameterTitle } from './axis-titles.js';
import { groupedBars, stackedBars } from './bar-chart.js';
import { cdfChart } from './cdf-chart.js';
import { LETTER_WIDTH } from './figure-channels.js';
import type { FigureInput, FigurePanel } from './figure-parts.js';
import { figureTheme } from './figure-theme.js';
import { heatMap } from './heat-map.js';
import { lineChart } from './line-chart.js';
import { areNumbers, distinctValues } from './parameter-values.js';
import { planPlot, type PlotPlan } from './plan-plot.js';
import type { ParameterValue, PlotData } from './plot-data.js';
import { DEFAULT_WIDTH, METRIC, type PlotKind, type PlotOptions } from './plot-options.js';
import { ALL } from './plot-points.js';
import { seriesChart } from './series-chart.js';
import { seriesStyles } from './series-styles.js';

const SCHEMA = 'https://vega.github.io/schema/vega-lite/v6.json';
const DRAWINGS: Readonly<Record<PlotKind, (input: FigureInput) => FigurePanel>> = {
  line: lineChart,
  bar: groupedBars,
  stacked: stackedBars,
  cdf: cdfChart,
  heatmap: heatMap,
  series: seriesChart,
};

/** Figures from this width on have their legend on the right, in pixels; others below. */
const LEGEND_BESIDE_FROM = 450;
/** What of a panel's width its axis takes, and what a legend takes beside its words. */
const AXIS_WIDTH = 58;
const SYMBOL_WIDTH = 52;
/** Panels narrower than this hold no readable axis. */
const LEAST_PANEL_WIDTH = 130;
/** Width of a letter of an axis' title in pixels, on average. */
const TITLE_LETTER_WIDTH = 7;
/** Panels beside others are a little higher than one alone. */
const PANEL_STRETCH = 1.35;

/**
 * The figure of some results as a Vega-Lite specification with its data inside. It depends on
 * nothing but its arguments.
 * @param data - What there is to show, of every metric that may be asked for.
 * @param options - What to show; the rest is chosen to suit the data.
 * @returns A specification that Vega's editor and Altair read.
 */
export function plotSpecification(data: PlotData, options: PlotOptions): TopLevelSpec {
  const plan = planPlot(data, options);
  const facets = plan.roles.facet === undefined ? [] : facetValues(plan, plan.roles.facet);
  const input = figureInput(data, options, plan, facets.length);
  const panel = DRAWINGS[plan.kind](input);
  const height = Math.round(
    input.panelWidth * panel.aspect * (input.columns > 1 ? PANEL_STRETCH : 1),
  );
  const theme = figureTheme(input.theme);
  const common = {
    $schema: SCHEMA,
    ...(options.title !== undefined && { title: options.title }),
    data: { values: withPanels(data, plan, panel.rows) },
    config: { ...theme, legend: { ...theme.legend, ...legendPlace(input, options) } },
  };
  const layers = {
    width: input.panelWidth,
    height: plan.kind === 'heatmap' ? { step: 22 } : height,
    encoding: panel.encoding,
    layer: [...panel.layers],
  };
  if (plan.roles.facet === undefined) return { ...common, ...layers };
  const titles = facets.map((value) => panelTitle(data, plan.roles.facet ?? '', value));
  return {
    ...common,
    facet: { field: 'panel', type: 'nominal', sort: titles, title: null },
    columns: input.columns,
    spec: layers,
    resolve: {
      ...(plan.roles.facet === METRIC && { scale: { y: 'independent' } }),
      // Panels share the axis at the foot of their column, which the last row must fill then.
      ...(facets.length % input.columns > 0 && { axis: { x: 'independent' } }),
    },
  };
}

function facetValues({ rows, distributions, kind }: PlotPlan, facet: string): ParameterValue[] {
  return distinctValues(kind === 'cdf' ? distributions : rows, facet);
}

/** Each row says in words which panel it is in. */
function withPanels(data: PlotData, { roles }: PlotPlan, rows: readonly object[]): object[] {
  const { facet } = roles;
  if (facet === undefined) return rows.map((row) => ({ ...row }));
  return rows.map((row) => {
    const value: unknown = 'facet' in row ? row.facet : ALL;
    return { ...row, panel: panelTitle(data, facet, isValue(value) ? value : ALL) };
  });
}

function isValue(value: unknown): value is ParameterValue {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function figureInput(
  data: PlotData,
  options: PlotOptions,
  planned: PlotPlan,
  facets: number,
): FigureInput {
  const plan = coloredByCategory(planned);
  const { by, x, facet } = plan.roles;
  const shown = plan.kind === 'cdf' ? plan.distributions : plan.rows;
  const series = by === undefined ? [ALL] : distinctValues(shown, by);
  const theme = options.theme ?? 'light';
  const hasLegend = by !== undefined && by !== x && plan.kind !== 'heatmap';
  const xTitle = plan.kind === 'cdf' ? distributedTitle(data, plan) : parameterTitle(data, x ?? '');
  const columns = columnsOf(facets, xTitle, options);
  const beside = hasLegend && isLegendBeside(columns, options) ? legendWidth(series) : 0;
  return {
    plan,
    options,
    theme,
    series,
    styles: by === undefined ? seriesStyles(['LCE'], theme) : seriesStyles(series, theme),
    hasLegend,
    xTitle,
    yTitle: plan.kind === 'cdf' ? 'Cumulative share' : valueTitle(data, plan, facet),
    seriesTitle: by === undefined ? '' : parameterTitle(data, by),
    columns,
    panelWidth: options.panelWidth ?? estimatedWidth(options, columns, beside),
  };
}

/** Bars of categories alone are told apart by colour, too: a strategy looks the same everywhere. */
function coloredByCategory(plan: PlotPlan): PlotPlan {
  const { x, by } = plan.roles;
  if (plan.kind !== 'bar' || by !== undefined || x === undefined) return plan;
  if (areNumbers(distinctValues(plan.rows, x))) return plan;
  return { ...plan, roles: { ...plan.roles, by: x } };
}

/** What is distributed is what the mean of the same collector is of. */
function distributedTitle(data: PlotData, { metrics: [metric = ''] }: PlotPlan): string {
  const mean = metric.replace(/CDF/, 'MEAN');
  return metricTitle(data, mean in data.metrics ? mean : metric);
}

/** Panels of different metrics have titles instead; metrics on one axis share their unit. */
function valueTitle(
  data: PlotData,
  { metrics }: PlotPlan,
  facet: string | undefined,
): string | null {
  if (facet === METRIC) return null;
  const titles = [...new Set(metrics.map((metric) => metricTitle(data, metric)))];
  if (titles.length < 2) return titles[0] ?? null;
  const units = new Set(metrics.map((metric) => data.metrics[metric]?.unit));
  return units.size === 1 ? ([...units][0] ?? 'Value') : 'Value';
}

/** As many panels beside each other as have room for their axes and titles, rows about equal. */
function columnsOf(facets: number, xTitle: string, { width = DEFAULT_WIDTH }: PlotOptions): number {
  const least = Math.max(LEAST_PANEL_WIDTH, xTitle.length * TITLE_LETTER_WIDTH - AXIS_WIDTH / 2);
  const most = Math.max(1, Math.floor(width / (least + AXIS_WIDTH)));
  if (facets <= most) return Math.max(1, facets);
  return Math.ceil(facets / Math.ceil(facets / most));
}

function isLegendBeside(columns: number, { width = DEFAULT_WIDTH }: PlotOptions): boolean {
  return width >= LEGEND_BESIDE_FROM && columns <= 2;
}

function legendWidth(series: readonly ParameterValue[]): number {
  return Math.max(...series.map((value) => String(value).length)) * LETTER_WIDTH + SYMBOL_WIDTH;
}

function estimatedWidth(
  { width = DEFAULT_WIDTH }: PlotOptions,
  columns: number,
  legend: number,
): number {
  const panels = width - legend - AXIS_WIDTH - (columns - 1) * 20;
  return Math.max(60, Math.floor(panels / columns));
}

function legendPlace(
  { series, hasLegend, plan, columns }: FigureInput,
  options: PlotOptions,
): object {
  const { width = DEFAULT_WIDTH } = options;
  if (plan.kind === 'heatmap') return isLegendBeside(columns, options) ? {} : { orient: 'bottom' };
  if (isLegendBeside(columns, options) || !hasLegend) return { orient: 'right' };
  const beside = Math.max(1, Math.floor((width - 20) / legendWidth(series)));
  return { orient: 'bottom', columns: Math.min(beside, series.length) };
}
