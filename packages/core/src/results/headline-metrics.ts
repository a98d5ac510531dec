/**
 * Path of the metric that stands for an experiment where no other is asked for.
 * @internal
 */
export const MAIN_METRIC = 'CACHE_HIT_RATIO.MEAN';

/**
 * Paths of the metrics that tables and figures begin with, in this order.
 * @internal
 */
export const HEADLINE_METRICS: readonly string[] = [
  MAIN_METRIC,
  'LATENCY.MEAN',
  'LINK_LOAD.MEAN_INTERNAL',
  'LINK_LOAD.MEAN_EXTERNAL',
  'PATH_STRETCH.MEAN',
];
