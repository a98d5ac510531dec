import type { TopLevelSpec } from 'vega-lite';
import type { ParameterValue } from './plot-data.js';
import type { PlotPlan } from './plan-plot.js';
import type { PlotOptions } from './plot-options.js';
import type { SeriesStyle, Theme } from './palette.js';

type LayeredFigure = Extract<TopLevelSpec, { layer: unknown }>;

/** A layer of a panel. */
export type FigureLayer = LayeredFigure['layer'][number];
/** The channels that all layers of a panel share. */
export type SharedEncoding = NonNullable<LayeredFigure['encoding']>;
/** The channels of one layer. */
export type LayerEncoding = NonNullable<Extract<FigureLayer, { mark: unknown }>['encoding']>;
/** Settings of an axis of numbers or categories. */
export type AxisChannel = Extract<LayerEncoding['x'], { axis?: unknown }>;

/** What a kind of figure is drawn from. */
export interface FigureInput {
  readonly plan: PlotPlan;
  readonly options: PlotOptions;
  readonly theme: Theme;
  /** Values that are told apart, in the order of the legend. */
  readonly series: readonly ParameterValue[];
  readonly styles: readonly SeriesStyle[];
  /** Whether a legend is needed to tell them apart. */
  readonly hasLegend: boolean;
  readonly xTitle: string;
  readonly yTitle: string | null;
  readonly seriesTitle: string;
  /** Number of panels beside each other. */
  readonly columns: number;
  /** Width of a panel without axes, in pixels. */
  readonly panelWidth: number;
}

/** What a kind of figure makes of it: a panel, and the rows it shows. */
export interface FigurePanel {
  readonly rows: readonly object[];
  readonly encoding: SharedEncoding;
  readonly layers: readonly FigureLayer[];
  /** Height of a panel over its width. */
  readonly aspect: number;
}

/** Name of the selection that a click on the legend makes. */
export const SHOWN = 'shown';
