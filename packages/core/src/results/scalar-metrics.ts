import { isTree } from './is-tree.js';

/**
 * Names of the metrics that are a single number, such as `CACHE_HIT_RATIO.MEAN`. Numbers deeper in
 * the tree belong to a node, a link or a content and don't count.
 * @param results - Results of one experiment.
 * @returns Collector and metric joined by a dot, in the order of the results.
 * @internal
 */
export function scalarMetrics(results: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(results).flatMap(([collector, metrics]) =>
    isTree(metrics)
      ? Object.keys(metrics)
          .filter((metric) => typeof metrics[metric] === 'number')
          .map((metric) => `${collector}.${metric}`)
      : [],
  );
}
