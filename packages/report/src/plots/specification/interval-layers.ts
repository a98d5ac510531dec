import { colorChannel, fadingChannel, type MetricScale } from './figure-channels.js';
import type { FigureInput, FigureLayer, LayerEncoding } from './figure-parts.js';

/**
 * Confidence intervals, as bars with ends or as bands.
 * @param scale - That of the metric.
 * @param position - Where the interval of a series stands beside others of its category.
 */
export function intervalLayers(
  input: FigureInput,
  scale: MetricScale,
  bands: boolean | undefined,
  position: LayerEncoding = {},
): FigureLayer[] {
  const filter = 'datum.n >= 2 && datum.high > datum.low';
  const ends: LayerEncoding = {
    y: { field: 'low', type: 'quantitative', title: input.yTitle, scale },
    y2: { field: 'high' },
  };
  const fading = fadingChannel(input);
  if (bands) {
    const color = colorChannel(input);
    return [{ mark: { type: 'area', opacity: 0.2 }, encoding: { ...ends, ...color } }];
  }
  const color = { ...position, ...colorChannel(input), ...fading };
  const cap = (field: string): FigureLayer => ({
    transform: [{ filter }],
    mark: { type: 'tick', thickness: 1, size: 5, orient: 'horizontal' },
    encoding: { y: { field, type: 'quantitative', title: input.yTitle, scale }, ...color },
  });
  return [
    { transform: [{ filter }], mark: { type: 'rule' }, encoding: { ...ends, ...color } },
    cap('low'),
    cap('high'),
  ];
}
