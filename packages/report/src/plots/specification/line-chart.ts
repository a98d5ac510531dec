import { drawablePoints } from './drawable-points.js';
import {
  colorChannel,
  dashChannel,
  fadingChannel,
  hasInterval,
  legendLayer,
  metricScale,
  parameterAxis,
  shapeChannel,
} from './figure-channels.js';
import type { FigureInput, FigurePanel, LayerEncoding } from './figure-parts.js';
import { intervalLayers } from './interval-layers.js';
import { lineSymbol } from './legend-symbols.js';
import { GROUND } from './palette.js';
import { pointTooltip } from './tooltips.js';

/** How far the line of a legend's symbol reaches beyond a marker. */
const SYMBOL_REACH = 8;

/** A metric over a parameter: a line with markers for each series, with intervals. */
export function lineChart(input: FigureInput): FigurePanel {
  const { options, yTitle } = input;
  const points = drawablePoints(input);
  const scale = metricScale(points, input);
  const mean: LayerEncoding = { y: { field: 'mean', type: 'quantitative', title: yTitle, scale } };
  const color = { ...colorChannel(input), ...fadingChannel(input) };
  const symbols = input.styles.map((style) => lineSymbol(style, { marker: true }));
  return {
    rows: points,
    encoding: { x: parameterAxis(input) },
    aspect: 0.62,
    layers: [
      ...(points.some(hasInterval) ? intervalLayers(input, scale, options.bands) : []),
      { mark: { type: 'line' }, encoding: { ...mean, ...color, ...dashChannel(input) } },
      {
        mark: {
          type: 'point',
          filled: true,
          stroke: GROUND[input.theme],
          strokeWidth: 0.5,
          opacity: 1,
        },
        encoding: { ...mean, ...color, ...shapeChannel(input), ...pointTooltip(input) },
      },
      ...legendLayer(input, symbols, mean, SYMBOL_REACH),
    ],
  };
}
