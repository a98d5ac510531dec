import {
  parseConfiguration,
  resolveCampaign,
  runScenario,
  valueAt,
  type ExperimentJob,
} from '@icarus-sim/core';
import { predictExperiment, type ExperimentPrediction } from '@icarus-sim/analytics';
import '@icarus-sim/collectors';
import '@icarus-sim/engine';
import '@icarus-sim/placements';
import '@icarus-sim/policies';
import '@icarus-sim/strategies';
import '@icarus-sim/topologies';
import '@icarus-sim/workloads';

/** The means of an experiment's results. */
export interface Means {
  readonly hitRatio: number;
  readonly latency: number;
  readonly internalLoad: number;
  readonly externalLoad: number;
}

/** The job of an experiment's first replication, with a fixed seed. */
function jobOf(experiment: object): ExperimentJob {
  const { experiments, collectors, settings } = resolveCampaign(
    parseConfiguration({ experiments: [experiment] }),
  );
  const [resolved] = experiments;
  if (!resolved) throw new Error('there is no experiment');
  return {
    ...{ sequence: 0, index: 0, replication: 1, seed: 1, baseDirectory: '.' },
    ...{ experiment: resolved, collectors, engine: settings.engine },
  };
}

/** Simulates an experiment. */
export async function simulate(experiment: object): Promise<Means> {
  const outcome = await runScenario(jobOf(experiment));
  if (outcome.status === 'failed') throw new Error(outcome.error);
  const measured = (path: string): number => Number(valueAt(outcome.results, path));
  return {
    hitRatio: measured('CACHE_HIT_RATIO.MEAN'),
    latency: measured('LATENCY.MEAN'),
    internalLoad: measured('LINK_LOAD.MEAN_INTERNAL'),
    externalLoad: measured('LINK_LOAD.MEAN_EXTERNAL'),
  };
}

/** Predicts an experiment on the network that {@link simulate} builds. */
export function predict(experiment: object): Promise<ExperimentPrediction> {
  return predictExperiment(jobOf(experiment), () => undefined);
}

/** How far a prediction is off, as a share of the measurement. */
export function relativeError(predicted: number, measured: number): number {
  return Math.abs(predicted - measured) / Math.abs(measured);
}
