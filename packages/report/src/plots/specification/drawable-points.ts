import type { FigureInput } from './figure-parts.js';
import { plotPoints, type PlotPoint } from './plot-points.js';

/**
 * The points of a figure of lines: only what is above 0 has a place on a logarithmic axis, and an interval that
 * reaches down to 0 ends a decade below its mean there.
 */
export function drawablePoints({ plan, options }: FigureInput): PlotPoint[] {
  return plotPoints(plan.rows, plan.roles)
    .filter(({ x, mean }) => (!plan.logX || Number(x) > 0) && (!options.logY || mean > 0))
    .map((point) =>
      options.logY ? { ...point, low: Math.max(point.low, point.mean / 10) } : point,
    );
}
