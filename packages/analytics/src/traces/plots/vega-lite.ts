import type { TopLevelSpec } from 'vega-lite';

/** A figure as a specification for Vega-Lite. */
export type Specification = TopLevelSpec;

/** The scale of an axis. */
export interface AxisScale {
  type?: 'linear' | 'log';
  /** Whether the axis is extended to round numbers. */
  nice?: boolean;
  domain?: number[];
}

/** An axis of numbers. */
export interface Axis {
  field: string;
  type: 'quantitative';
  title: string;
  scale: AxisScale;
}

/** What every figure starts with. */
export const FRAME = {
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  width: 420,
  height: 280,
  background: 'white',
  config: {
    axis: { gridOpacity: 0.5, labelOverlap: true },
    legend: { labelLimit: 0 },
    // The colours of M. Okabe and K. Ito, which colour-blind readers tell apart.
    range: { category: ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00'] },
  },
} satisfies Partial<TopLevelSpec> & { height: number };

/**
 * An axis of numbers.
 * @param field - Name of the field of the data.
 */
export function axis(field: string, title: string, scale: AxisScale = {}): Axis {
  return { field, type: 'quantitative', title, scale };
}

/** A logarithmic axis that begins and ends with the data. */
export function logAxis(field: string, title: string): Axis {
  return axis(field, title, { type: 'log', nice: false });
}
