import type { ResultTree } from '@icarus-sim/core';

/** What is known of one experiment: its prediction, or why it has none. */
export interface PredictedExperiment {
  readonly label: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Means over the replications. */
  readonly predicted?: ResultTree;
  /** Why there is no prediction. */
  readonly reason?: string;
  /** Means of the results to compare with, where there are any. */
  readonly simulated?: ResultTree;
  /** Relative error of each predicted metric that was simulated, by its dotted name. */
  readonly relativeError?: Readonly<Record<string, number>>;
}

/** A metric that is predicted, as tables show it. */
export interface PredictedMetric {
  readonly path: string;
  readonly title: string;
  readonly decimals: number;
}

/** The metrics that tables show. */
export const PREDICTED_METRICS: readonly PredictedMetric[] = [
  { path: 'CACHE_HIT_RATIO.MEAN', title: 'hit ratio', decimals: 4 },
  { path: 'LATENCY.MEAN', title: 'latency (ms)', decimals: 3 },
  { path: 'LINK_LOAD.MEAN_INTERNAL', title: 'internal load', decimals: 2 },
  { path: 'LINK_LOAD.MEAN_EXTERNAL', title: 'external load', decimals: 2 },
];
