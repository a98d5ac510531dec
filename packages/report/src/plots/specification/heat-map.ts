import { distinctValues } from './parameter-values.js';
import { plotPoints } from './plot-points.js';
import { categoryAxis, LETTER_WIDTH } from './figure-channels.js';
import type { FigureInput, FigurePanel } from './figure-parts.js';
import { pointTooltip } from './tooltips.js';

/** Digits of the number in a cell. */
const DIGITS = 3;
/** Height of a cell in pixels. */
const ROW_HEIGHT = 22;
/** Above this share of the range a colour of the scale is light. */
const LIGHT_FROM = 0.55;

/** A metric over two parameters: a cell for each pair of values, with its number where it fits. */
export function heatMap(input: FigureInput): FigurePanel {
  const { plan, options, xTitle, yTitle, seriesTitle, series, panelWidth } = input;
  const columns = plan.roles.x === undefined ? [] : distinctValues(plan.rows, plan.roles.x);
  const points = plotPoints(plan.rows, plan.roles)
    .filter(({ mean }) => !options.logY || mean > 0)
    .map((point) => ({ ...point, x: String(point.x), series: String(point.series) }));
  const means = points.map(({ mean }) => mean);
  const lowest = Math.min(...means);
  const highest = Math.max(...means);
  const middle = options.logY
    ? lowest * (highest / lowest) ** LIGHT_FROM
    : lowest + (highest - lowest) * LIGHT_FROM;
  const fits = panelWidth / Math.max(columns.length, 1) > (DIGITS + 4) * LETTER_WIDTH;
  const rows = series.length;
  return {
    rows: points,
    encoding: {
      x: { ...categoryAxis(columns.map(String), panelWidth), field: 'x', title: xTitle },
      y: { field: 'series', type: 'nominal', sort: series.map(String), title: seriesTitle },
    },
    aspect: (ROW_HEIGHT * Math.max(rows, 2)) / panelWidth,
    layers: [
      {
        mark: { type: 'rect' },
        encoding: {
          color: {
            field: 'mean',
            type: 'quantitative',
            title: yTitle,
            scale: { scheme: 'viridis', zero: false, ...(options.logY && { type: 'log' }) },
            legend: { gradientThickness: 12 },
          },
          ...pointTooltip(input),
        },
      },
      ...(fits
        ? [
            {
              mark: { type: 'text' as const, fontSize: 9.5 },
              encoding: {
                text: { field: 'mean', type: 'quantitative' as const, format: `.${DIGITS}~g` },
                color: {
                  condition: { test: `datum.mean > ${middle}`, value: '#000000' },
                  value: '#FFFFFF',
                },
              },
            },
          ]
        : []),
    ],
  };
}
