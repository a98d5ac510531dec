import type { SeriesStyle } from './palette.js';
import { areNumbers, distinctValues } from './parameter-values.js';
import type { PlotPoint } from './plot-points.js';
import {
  SHOWN,
  type AxisChannel,
  type FigureInput,
  type FigureLayer,
  type LayerEncoding,
} from './figure-parts.js';

/** With more values than this an axis chooses its own ticks. */
const MOST_TICKS = 10;
/** Numbers that all lie in the upper part of an axis from 0 get an axis of their own. */
const LEAST_USED_SHARE = 0.45;
/** Width of a letter of a label in pixels, on average. */
export const LETTER_WIDTH = 6.2;
const FADED = 0.12;

/** The horizontal axis of a parameter: of numbers, or of categories in the order of the data. */
export function parameterAxis({ plan, xTitle, panelWidth }: FigureInput): AxisChannel {
  const values = plan.roles.x === undefined ? [] : distinctValues(plan.rows, plan.roles.x);
  if (!areNumbers(values)) {
    return { ...categoryAxis(values.map(String), panelWidth), title: xTitle, field: 'x' };
  }
  return {
    field: 'x',
    type: 'quantitative',
    title: xTitle,
    scale: plan.logX
      ? { type: 'log', nice: false, padding: 10 }
      : { zero: false, nice: false, padding: 10 },
    axis: {
      grid: false,
      labelOverlap: 'greedy',
      ...(values.length <= MOST_TICKS && { values: [...values], format: '~g' }),
    },
  };
}

/** An axis of words, turned where they would not fit beside each other. */
export function categoryAxis(words: readonly string[], width: number): AxisChannel {
  const longest = Math.max(...words.map((word) => word.length), 1);
  const fits = longest * LETTER_WIDTH < width / Math.max(words.length, 1) - 4;
  const axis = fits ? { labelAngle: 0 } : { labelAngle: -40, labelAlign: 'right' as const };
  return { type: 'nominal', sort: [...words], axis: { ...axis, grid: false, labelLimit: 160 } };
}

/** How numbers become heights. */
export type MetricScale = NonNullable<AxisChannel['scale']>;

/**
 * The vertical axis of a metric.
 * @param points - What stands on it, intervals included.
 */
export function metricScale(points: readonly PlotPoint[], { options }: FigureInput): MetricScale {
  if (options.logY) return { type: 'log', nice: false, padding: 8 };
  const lowest = Math.min(...points.map(({ low }) => low));
  const highest = Math.max(...points.map(({ high }) => high));
  return { zero: lowest < highest * LEAST_USED_SHARE || highest <= 0, nice: true };
}

/** Whether a point has an interval that can be seen. */
export function hasInterval({ n, low, high }: PlotPoint): boolean {
  return n >= 2 && high > low;
}

/** The colour of each series. */
export function colorChannel(input: FigureInput): LayerEncoding {
  return { color: bySeries(input, ({ color }) => color), ...detail };
}

/** The marker of each series. */
export function shapeChannel(input: FigureInput): LayerEncoding {
  return { shape: bySeries(input, ({ shape }) => shape), ...detail };
}

/** The dashes of each series. */
export function dashChannel(input: FigureInput): LayerEncoding {
  return { strokeDash: bySeries(input, ({ dash }) => [...dash]), ...detail };
}

const detail: LayerEncoding = { detail: { field: 'series', type: 'nominal' } };

/**
 * The value of a channel for each series, without a scale: the only scales of colours and markers
 * are those of the legend, so that panels share it.
 */
function bySeries<Value>(
  { series, styles }: FigureInput,
  valueOf: (style: SeriesStyle) => Value,
): { condition: { test: string; value: Value }[]; value?: Value } {
  const [first] = styles;
  return {
    condition: series.flatMap((value, i) => {
      const style = styles[i];
      // Bars have numbers as texts, lines as they are.
      const test = `toString(datum.series) === ${JSON.stringify(String(value))}`;
      return style === undefined ? [] : [{ test, value: valueOf(style) }];
    }),
    ...(first && { value: valueOf(first) }),
  };
}

/** Fades what a click on the legend leaves out. */
export function fadingChannel({ options, hasLegend }: FigureInput): LayerEncoding {
  if (!options.interactive || !hasLegend) return {};
  return { opacity: { condition: { param: SHOWN, value: 1 }, value: FADED } };
}

/**
 * A layer that shows nothing but carries the legend, whose symbols show all that tells series
 * apart at once: colour, marker and dashes.
 * @param symbols - An SVG path for each series.
 */
export function legendLayer(
  input: FigureInput,
  symbols: readonly string[],
  position: LayerEncoding,
  symbolReach: number,
): FigureLayer[] {
  if (!input.hasLegend || input.options.legend === false) return [];
  const domain = input.series.map(String);
  const legend = {
    title: input.seriesTitle,
    symbolSize: 100,
    symbolOffset: symbolReach,
    labelOffset: 3 + 1.5 * symbolReach,
    symbolOpacity: 1,
  };
  const color = { domain, range: input.styles.map(({ color }) => color) };
  const layer: FigureLayer = {
    transform: [{ filter: 'false' }],
    mark: { type: 'point', filled: true, opacity: 1 },
    encoding: {
      ...position,
      color: { field: 'series', type: 'nominal', title: input.seriesTitle, scale: color, legend },
      shape: {
        field: 'series',
        type: 'nominal',
        title: input.seriesTitle,
        scale: { domain, range: [...symbols] },
        legend,
      },
    },
  };
  if (!input.options.interactive) return [layer];
  const select = { type: 'point' as const, fields: ['series'] };
  return [{ ...layer, params: [{ name: SHOWN, select, bind: 'legend' }] }];
}
