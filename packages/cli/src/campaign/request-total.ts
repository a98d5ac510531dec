import type { Campaign, ExperimentSpecification } from '@icarus-sim/core';

/**
 * The number of requests of an experiment, warm-up included.
 * @returns The number, or `undefined` where its workload doesn't say in its parameters.
 */
export function requestsOf({ workload }: ExperimentSpecification): number | undefined {
  const { nWarmup, nMeasured } = workload;
  if (typeof nWarmup !== 'number' || typeof nMeasured !== 'number') return undefined;
  return nWarmup + nMeasured;
}

/**
 * The number of requests that a campaign will simulate, warm-up and replications included.
 * @returns The number, or `undefined` where a workload doesn't say in its parameters.
 */
export function requestTotal({ experiments, settings }: Campaign): number | undefined {
  let total = 0;
  for (const experiment of experiments) {
    const requests = requestsOf(experiment);
    if (requests === undefined) return undefined;
    total += requests;
  }
  return total * settings.replications;
}
