import { distinctValues } from './parameter-values.js';
import { plotPoints, type PlotPoint } from './plot-points.js';
import {
  categoryAxis,
  colorChannel,
  fadingChannel,
  hasInterval,
  legendLayer,
  shapeChannel,
  type MetricScale,
} from './figure-channels.js';
import type { FigureInput, FigurePanel, LayerEncoding } from './figure-parts.js';
import { barSymbol } from './legend-symbols.js';
import { intervalLayers } from './interval-layers.js';
import { GROUND, INTERVAL_INK } from './palette.js';
import { pointTooltip } from './tooltips.js';

/** Bars narrower than this have no room for a marker, in pixels. */
const LEAST_MARKED_WIDTH = 9;
/** Markers stand this far above the foot of their bar, in pixels. */
const MARKER_HEIGHT = 8;
const SYMBOL_REACH = 2;
/** What of a group is bars; the rest keeps groups apart. */
const FILLED_SHARE = 0.8;

/** A metric of each category: a bar for each series beside the others, with intervals. */
export function groupedBars(input: FigureInput): FigurePanel {
  const { plan, options, yTitle, series, hasLegend } = input;
  const points = wordsAsCategories(plotPoints(plan.rows, plan.roles), options.logY);
  const scale = options.logY
    ? { type: 'log' as const, domainMin: powerOfTenBelow(points) }
    : { zero: true, nice: true };
  const beside: LayerEncoding = hasLegend
    ? { xOffset: { field: 'series', type: 'nominal', sort: series.map(String) } }
    : {};
  const mean: LayerEncoding = { y: { field: 'mean', type: 'quantitative', title: yTitle, scale } };
  const foot: LayerEncoding = options.logY ? { y2: { datum: powerOfTenBelow(points) } } : {};
  const color = { ...colorChannel(input), ...fadingChannel(input) };
  return {
    rows: points,
    encoding: { x: categories(input) },
    aspect: 0.62,
    layers: [
      {
        mark: { type: 'bar', width: { band: FILLED_SHARE + (hasLegend ? 0.12 : 0) } },
        encoding: { ...mean, ...foot, ...beside, ...color, ...pointTooltip(input) },
      },
      ...(isMarked(input) ? [markerLayer(input, beside, scale)] : []),
      ...(points.some(hasInterval)
        ? intervalLayers({ ...input, styles: inkOf(input) }, scale, false, beside)
        : []),
      ...legendLayer(input, input.styles.map(barSymbol), mean, SYMBOL_REACH),
    ],
  };
}

/** A metric of each category, as parts on top of each other. */
export function stackedBars(input: FigureInput): FigurePanel {
  const { plan, yTitle, series, hasLegend } = input;
  const rank = new Map(series.map((value, i) => [String(value), i]));
  const points = wordsAsCategories(plotPoints(plan.rows, plan.roles), false).map((point) => {
    return { ...point, rank: rank.get(point.series) };
  });
  const stacked = { field: 'mean', type: 'quantitative', title: yTitle, stack: 'zero' } as const;
  const order: LayerEncoding = { order: { field: 'rank', type: 'quantitative' } };
  const color = { ...colorChannel(input), ...fadingChannel(input) };
  return {
    rows: points,
    encoding: { x: categories(input) },
    aspect: 0.62,
    layers: [
      {
        mark: {
          type: 'bar',
          width: { band: FILLED_SHARE },
          stroke: GROUND[input.theme],
          strokeWidth: 0.5,
        },
        encoding: { y: stacked, ...order, ...color, ...pointTooltip(input) },
      },
      ...(hasLegend
        ? [
            {
              mark: {
                type: 'point' as const,
                filled: true,
                color: GROUND[input.theme],
                opacity: 1,
              },
              encoding: {
                y: { ...stacked, bandPosition: 0.5 },
                ...order,
                ...shapeChannel(input),
                detail: { field: 'series', type: 'nominal' as const },
              },
            },
          ]
        : []),
      ...legendLayer(input, input.styles.map(barSymbol), { y: stacked }, SYMBOL_REACH),
    ],
  };
}

/** Numbers are as good a category as words: they are evenly spaced. */
function categories(input: FigureInput): NonNullable<LayerEncoding['x']> {
  const { plan, xTitle, panelWidth } = input;
  const values = plan.roles.x === undefined ? [] : distinctValues(plan.rows, plan.roles.x);
  const axis = categoryAxis(values.map(String), panelWidth);
  return { ...axis, field: 'x', title: xTitle };
}

type Bar = Omit<PlotPoint, 'x' | 'series'> & { readonly x: string; readonly series: string };

function wordsAsCategories(points: readonly PlotPoint[], logY: boolean | undefined): Bar[] {
  return points
    .filter(({ mean }) => !logY || mean > 0)
    .map((point) => ({ ...point, x: String(point.x), series: String(point.series) }));
}

function powerOfTenBelow(points: readonly Bar[]): number {
  const lowest = Math.min(...points.map(({ mean }) => mean));
  return 10 ** (Math.ceil(Math.log10(lowest)) - 1);
}

/** The marker of the series in its bar, so that bars are told apart without colour, too. */
function markerLayer(
  input: FigureInput,
  beside: LayerEncoding,
  scale: MetricScale,
): FigurePanel['layers'][number] {
  const datum = scale.domainMin;
  return {
    mark: {
      type: 'point',
      filled: true,
      color: GROUND[input.theme],
      opacity: 1,
      size: 22,
      yOffset: -MARKER_HEIGHT,
    },
    encoding: {
      y: { datum: typeof datum === 'number' ? datum : 0, type: 'quantitative' },
      ...beside,
      ...shapeChannel(input),
    },
  };
}

function isMarked({ plan, series, panelWidth, hasLegend }: FigureInput): boolean {
  const x = plan.roles.x === undefined ? 1 : distinctValues(plan.rows, plan.roles.x).length;
  const width = (panelWidth / x / series.length) * FILLED_SHARE;
  return hasLegend && width >= LEAST_MARKED_WIDTH;
}

/** Intervals of bars are drawn over them, in one colour. */
function inkOf({ styles, theme }: FigureInput): FigureInput['styles'] {
  return styles.map((style) => ({ ...style, color: INTERVAL_INK[theme] }));
}
