import type { ResultEntry } from '../results/result-set.js';
import type { Estimate } from './estimate.js';
import { ExperimentSamples, type SampledExperiment } from './experiment-samples.js';
import { studentInterval } from './student-interval.js';

/**
 * A metric of an experiment over its replications.
 * @internal
 */
export interface ExperimentEstimate {
  /** Position of the experiment among all those of the results, from 0. */
  readonly index: number;
  /** Its parameters, without the replication. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly estimate: Estimate;
}

/**
 * Aggregates the replications of each experiment: entries with the same parameters but for
 * `replication` belong together.
 * @param results - Entries of parameters and results, such as a `ResultSet`.
 * @param metric - Path of a number in the results, such as `CACHE_HIT_RATIO.MEAN`.
 * @param level - Level of confidence between 0 and 1.
 * @returns An estimate an experiment in the order of their first entries; experiments that don't
 *   have the metric are left out.
 * @throws InputError with the nearest metrics where no experiment has it.
 * @internal
 */
export function estimateExperiments(
  results: Iterable<ResultEntry>,
  metric: string,
  level?: number,
): ExperimentEstimate[] {
  const samples = new ExperimentSamples([metric]);
  for (const entry of results) samples.add(entry);
  return samples.having(metric).map((experiment) => {
    const { index, parameters } = experiment;
    return { index, parameters, estimate: estimateOf(experiment, metric, level) };
  });
}

/**
 * A metric of an experiment over its replications.
 * @throws RangeError where the experiment doesn't have the metric.
 * @internal
 */
export function estimateOf(
  { samples }: SampledExperiment,
  metric: string,
  level?: number,
): Estimate {
  return studentInterval(samples.get(metric)?.values ?? [], level);
}
