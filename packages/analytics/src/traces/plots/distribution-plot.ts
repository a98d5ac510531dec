import type { CumulativePoint } from '../statistics/distribution.js';
import { axis, FRAME, logAxis, type Specification } from './vega-lite.js';

/**
 * A cumulative distribution over a logarithmic axis, on which zeros have no place: the curve starts
 * at their share.
 * @param label - What is distributed, with its unit.
 * @param of - What the shares are shares of.
 */
export function distributionPlot(
  title: string,
  curve: readonly CumulativePoint[],
  label: string,
  of: string,
): Specification {
  return {
    ...FRAME,
    title,
    data: { values: curve.filter(({ value }) => value > 0) },
    mark: { type: 'line', interpolate: 'step-after' },
    encoding: {
      x: logAxis('value', label),
      y: axis('share', `share of ${of}`, { domain: [0, 1] }),
    },
  };
}
