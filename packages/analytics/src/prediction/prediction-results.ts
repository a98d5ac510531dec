import { isTree, type ResultTree, type ResultValue } from '@icarus-sim/core';
import type { ExperimentPrediction } from './predict-experiment.js';

/** A prediction under the names that collectors give to what they measure. */
export function predictionResults(prediction: ExperimentPrediction): ResultTree {
  const { hitRatio, latency, internalLoad, externalLoad, caches } = prediction;
  const perNode = Object.entries(caches).map(([node, cache]): [string, number] => [
    node,
    cache.shareOfRequests,
  ]);
  return {
    CACHE_HIT_RATIO: { MEAN: hitRatio, PER_NODE_CACHE_HIT_RATIO: Object.fromEntries(perNode) },
    LATENCY: { MEAN: latency },
    LINK_LOAD: {
      MEAN_INTERNAL: internalLoad.mean,
      MEAN_EXTERNAL: externalLoad.mean,
      PER_LINK_INTERNAL: { ...internalLoad.perLink },
      PER_LINK_EXTERNAL: { ...externalLoad.perLink },
    },
  };
}

/**
 * Means of the numbers of several trees, such as the results of replications.
 * @param trees - At least one; what only some have is a mean of those.
 */
export function meanTree(trees: readonly ResultTree[]): ResultTree {
  const keys = new Set(trees.flatMap((tree) => Object.keys(tree)));
  return Object.fromEntries(
    [...keys].map((key): [string, ResultValue] => [
      key,
      meanValue(trees.flatMap((tree) => tree[key] ?? [])),
    ]),
  );
}

function meanValue(values: readonly ResultValue[]): ResultValue {
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length > 0) return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const trees = values.flatMap((value) => (isResultTree(value) ? [value] : []));
  return trees.length > 0 ? meanTree(trees) : null;
}

function isResultTree(value: ResultValue): value is ResultTree {
  return isTree(value);
}
