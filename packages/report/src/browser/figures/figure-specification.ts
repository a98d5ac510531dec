import type { TopLevelSpec } from 'vega-lite';
import type { ReportData } from '../../page/report-data.js';
import type { PlotOptions } from '../../plots/specification/plot-options.js';
import { plotSpecification } from '../../plots/specification/plot-specification.js';
import type { Theme } from '../use-theme.js';
import { fixedValue, otherDimensions, type FigureSettings } from './figure-settings.js';
import { plotDataOf } from './plot-data-of.js';

/** What of a panel's width its axis and its margins take, in pixels. */
const AXIS_WIDTH = 74;
/** Panels are not made narrower than this. */
const LEAST_PANEL_WIDTH = 190;
/** Width of figures that are saved: 6 inches. */
const SAVED_WIDTH = 576;

/**
 * A figure for the page: as wide as its place, without a legend of its own.
 * @param width - Width of its place in pixels.
 */
export function shownFigure(
  data: ReportData,
  metric: string,
  settings: FigureSettings,
  width: number,
  theme: Theme,
): TopLevelSpec {
  const panels = panelCount(data, settings);
  const fitting = Math.max(1, Math.floor(width / (LEAST_PANEL_WIDTH + AXIS_WIDTH)));
  const columns = panels <= fitting ? panels : Math.ceil(panels / Math.ceil(panels / fitting));
  const panelWidth = Math.max(120, Math.floor(width / columns) - AXIS_WIDTH);
  const specification = plotSpecification(plotDataOf(data, metric), {
    ...optionsOf(data, settings),
    legend: false,
    theme,
    width,
    panelWidth,
  });
  const { config } = specification;
  // The figure as a whole has a label, and its data are in a table.
  const quiet = { ...config, background: 'transparent', aria: false };
  const shaped = 'columns' in specification ? { ...specification, columns } : specification;
  return { ...shaped, data: withoutHidden(specification, settings), config: quiet };
}

/** A figure for papers: with its legend, on white, of the width of a page. */
export function savedFigure(
  data: ReportData,
  metric: string,
  settings: FigureSettings,
): TopLevelSpec {
  const { hidden, series } = settings;
  const values = data.dimensions.find(({ path }) => path === series)?.values ?? [];
  const left = values.filter((value) => !hidden.includes(value));
  const options = optionsOf(data, settings);
  const where = { ...options.where, ...(hidden.length > 0 && { [series]: left }) };
  const chosen = { ...options, where, theme: 'light', width: SAVED_WIDTH } as const;
  return plotSpecification(plotDataOf(data, metric), chosen);
}

function optionsOf({ dimensions }: ReportData, settings: FigureSettings): PlotOptions {
  const { x, series, facet, kind, logX, logY } = settings;
  const fixed = otherDimensions(dimensions, settings).map((dimension) => [
    dimension.path,
    [fixedValue(dimension, settings)],
  ]);
  return {
    ...(x !== '' && { x }),
    ...(series !== '' && { by: series }),
    ...(facet !== '' && { facet }),
    ...(kind !== 'auto' && { kind }),
    where: Object.fromEntries(fixed),
    logX,
    logY,
  };
}

function panelCount({ dimensions }: ReportData, { facet }: FigureSettings): number {
  return dimensions.find(({ path }) => path === facet)?.values.length ?? 1;
}

/** Hidden series leave the data but keep their place among the colours. */
function withoutHidden(
  { data }: TopLevelSpec,
  { hidden }: FigureSettings,
): NonNullable<TopLevelSpec['data']> {
  if (!data) return { values: [] };
  if (!('values' in data) || !Array.isArray(data.values) || hidden.length === 0) {
    return data;
  }
  const values = data.values.filter(
    (row: unknown) =>
      typeof row !== 'object' ||
      row === null ||
      !('series' in row) ||
      !hidden.some((value) => value === row.series),
  );
  return { ...data, values };
}
