import type { Campaign } from '@icarus-sim/core';

/**
 * The number of requests that a campaign will simulate, warm-up and replications included.
 * @returns The number, or `undefined` where a workload doesn't say in its parameters.
 */
export function requestTotal({ experiments, settings }: Campaign): number | undefined {
  let total = 0;
  for (const { workload } of experiments) {
    const { nWarmup, nMeasured } = workload;
    if (typeof nWarmup !== 'number' || typeof nMeasured !== 'number') return undefined;
    total += nWarmup + nMeasured;
  }
  return total * settings.replications;
}
