import { drawablePoints } from './drawable-points.js';
import {
  colorChannel,
  dashChannel,
  fadingChannel,
  hasInterval,
  legendLayer,
  metricScale,
} from './figure-channels.js';
import type { AxisChannel, FigureInput, FigurePanel, LayerEncoding } from './figure-parts.js';
import { intervalLayers } from './interval-layers.js';
import { lineSymbol } from './legend-symbols.js';

const SYMBOL_REACH = 8;

/** A metric over time: a line without markers for each series, with intervals as bands. */
export function seriesChart(input: FigureInput): FigurePanel {
  const { yTitle } = input;
  const points = drawablePoints(input);
  const scale = metricScale(points, input);
  const mean: LayerEncoding = { y: { field: 'mean', type: 'quantitative', title: yTitle, scale } };
  const lines = { ...colorChannel(input), ...fadingChannel(input), ...dashChannel(input) };
  return {
    rows: points,
    encoding: { x: timeAxis(input) },
    aspect: 0.62,
    layers: [
      ...(points.some(hasInterval) ? intervalLayers(input, scale, true) : []),
      { mark: { type: 'line' }, encoding: { ...mean, ...lines } },
      ...legendLayer(
        input,
        input.styles.map((style) => lineSymbol(style, { marker: false })),
        mean,
        SYMBOL_REACH,
      ),
    ],
  };
}

function timeAxis({ xTitle }: FigureInput): AxisChannel {
  return {
    field: 'x',
    type: 'quantitative',
    title: xTitle,
    scale: { zero: false, nice: false },
    axis: { grid: false, labelOverlap: 'greedy' },
  };
}
