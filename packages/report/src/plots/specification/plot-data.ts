/** A value of a parameter that was set or swept. */
export type ParameterValue = string | number | boolean;

/** Parameters by their path, such as `strategy.name`; one that an experiment lacks is absent. */
export type PlotParameters = Readonly<Record<string, ParameterValue>>;

/** One metric of one experiment, over its replications. */
export interface PlotRow {
  readonly parameters: PlotParameters;
  /** Path of the metric, such as `CACHE_HIT_RATIO.MEAN`. */
  readonly metric: string;
  readonly mean: number;
  /** Lower end of the confidence interval; the mean where there is none. */
  readonly low: number;
  /** Upper end of the confidence interval; the mean where there is none. */
  readonly high: number;
  /** Number of replications. */
  readonly n: number;
}

/** A cumulative distribution that one experiment measured, over its replications. */
export interface PlotDistribution {
  readonly parameters: PlotParameters;
  /** Path of the metric, such as `LATENCY.CDF`. */
  readonly metric: string;
  /** Distinct values, ascending. */
  readonly values: readonly number[];
  /** For each value the share of all that is not above it. */
  readonly shares: readonly number[];
  /** Number of replications. */
  readonly n: number;
}

/** What an axis says of a metric or of a parameter. */
export interface AxisTitle {
  readonly title: string;
  readonly unit?: string;
}

/** All that a figure may show: plain data, whoever has read it from wherever. */
export interface PlotData {
  readonly rows: readonly PlotRow[];
  readonly distributions: readonly PlotDistribution[];
  /** Paths of the metrics that are shown first where none is asked for, in this order. */
  readonly headlines: readonly string[];
  /** Titles of metrics by their path; one that is missing is called by its path. */
  readonly metrics: Readonly<Record<string, AxisTitle>>;
  /** Titles of parameters by their path; one that is missing is called by its words. */
  readonly parameters: Readonly<Record<string, AxisTitle>>;
}
