import { distributionSteps } from './plot-points.js';
import { colorChannel, dashChannel, fadingChannel, legendLayer } from './figure-channels.js';
import type { FigureInput, FigurePanel, LayerEncoding } from './figure-parts.js';
import { lineSymbol } from './legend-symbols.js';

const SYMBOL_REACH = 8;

/** Cumulative distributions, a line of steps for each series. */
export function cdfChart(input: FigureInput): FigurePanel {
  const { plan, options, xTitle, yTitle } = input;
  const steps = distributionSteps(plan.distributions, plan.roles);
  const rows = options.logX ? steps.filter(({ value }) => value > 0) : steps;
  const share: LayerEncoding = {
    y: { field: 'share', type: 'quantitative', title: yTitle, scale: { domain: [0, 1] } },
  };
  return {
    rows,
    encoding: {
      x: {
        field: 'value',
        type: 'quantitative',
        title: xTitle,
        axis: { grid: false },
        scale: options.logX ? { type: 'log', nice: false } : { zero: false, nice: true },
      },
    },
    aspect: 0.62,
    layers: [
      {
        mark: { type: 'line', interpolate: 'step-after', clip: true },
        encoding: {
          ...share,
          ...colorChannel(input),
          ...fadingChannel(input),
          ...dashChannel(input),
        },
      },
      ...legendLayer(
        input,
        input.styles.map((style) => lineSymbol(style, { marker: false })),
        share,
        SYMBOL_REACH,
      ),
    ],
  };
}
