import type { ParameterValue } from './plot-data.js';

/** The kinds of figure. */
export const PLOT_KINDS = ['line', 'bar', 'stacked', 'cdf', 'heatmap', 'series'] as const;
/** The name of a kind of figure. */
export type PlotKind = (typeof PLOT_KINDS)[number];

/** Stands where a parameter does, for the metrics of a figure that shows several. */
export const METRIC = 'metric';

/** Stands where a parameter does, for the time of the values of a series. */
export const TIME = 'time';

/** What a figure shows and how; everything has a default that suits the data. */
export interface PlotOptions {
  /** Parameter on the horizontal axis. */
  readonly x?: string | undefined;
  /** Metrics to show; without any the first headline metric that there is. */
  readonly y?: readonly string[] | undefined;
  /** Parameter that tells lines, groups of bars or rows of a heat map apart. */
  readonly by?: string | undefined;
  /** Parameter with a panel for each of its values. */
  readonly facet?: string | undefined;
  readonly kind?: PlotKind | undefined;
  /** Values that are shown, by parameter. */
  readonly where?: Readonly<Record<string, readonly ParameterValue[]>> | undefined;
  /** Logarithmic horizontal axis; by default where numbers spread over decades. */
  readonly logX?: boolean | undefined;
  readonly logY?: boolean | undefined;
  /** Confidence intervals as bands around lines instead of bars. */
  readonly bands?: boolean | undefined;
  readonly title?: string | undefined;
  /** Width of the whole figure in CSS pixels, 96 to an inch. */
  readonly width?: number | undefined;
  /** Width of one panel without its axes, where it is known better than by estimate. */
  readonly panelWidth?: number | undefined;
  readonly theme?: 'light' | 'dark' | undefined;
  /** Whether there is a legend where one is needed; by default there is. */
  readonly legend?: boolean | undefined;
  /** Whether a click on the legend singles out a line or bar. */
  readonly interactive?: boolean | undefined;
}

/** Width of a figure where none is asked for: 6 inches. */
export const DEFAULT_WIDTH = 576;
