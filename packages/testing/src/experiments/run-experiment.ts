import {
  resolveCampaign,
  runScenario,
  type Configuration,
  type ResultTree,
} from '@icarus-sim/core';
// Registers the engine.
import '@icarus-sim/engine';

/** One experiment as in a configuration's `experiments`. */
export type TestExperiment = NonNullable<Configuration['experiments']>[number];

/** How an experiment is run. */
export interface ExperimentOptions {
  /** Collectors by name, as in a configuration; by default those a campaign has. */
  readonly collectors?: NonNullable<Configuration['collectors']>;
  /** Master seed, by default 1. */
  readonly seed?: number;
  /** Replication, by default 1. */
  readonly replication?: number;
  /** Folder against which file names are resolved, by default the working directory. */
  readonly baseDirectory?: string;
  /** Gets what the user would be warned of. */
  readonly warnings?: string[];
}

/**
 * Runs an experiment as a campaign does, in this process. The packages whose components it names
 * must have been imported.
 * @returns Its results, by collector.
 * @throws InputError where the experiment is not valid, Error where it fails.
 * @example
 * ```ts
 * import '@icarus-sim/collectors';
 * import '@icarus-sim/placements';
 * import '@icarus-sim/policies';
 * import '@icarus-sim/strategies';
 * import { runExperiment, type TestExperiment } from '@icarus-sim/testing';
 * import '@icarus-sim/topologies';
 * import '@icarus-sim/workloads';
 *
 * const experiment: TestExperiment = {
 *   topology: { name: 'PATH', n: 4 },
 *   workload: { name: 'STATIONARY', nContents: 10, alpha: 1, nWarmup: 100, nMeasured: 200 },
 *   cachePlacement: { name: 'UNIFORM', networkCache: 0.2 },
 *   strategy: { name: 'LCE' },
 * };
 * const results = await runExperiment(experiment, { collectors: ['CACHE_HIT_RATIO'], seed: 7 });
 * console.log(Object.keys(results).join()); // CACHE_HIT_RATIO
 * ```
 */
export async function runExperiment(
  experiment: TestExperiment,
  options: ExperimentOptions = {},
): Promise<ResultTree> {
  const { collectors, seed = 1, replication = 1, baseDirectory = '.', warnings = [] } = options;
  const campaign = resolveCampaign({
    settings: { seed },
    experiments: [experiment],
    ...(collectors && { collectors }),
  });
  const [resolved] = campaign.experiments;
  if (!resolved) throw new Error('the configuration has no experiment');
  const outcome = await runScenario(
    {
      sequence: 0,
      index: 0,
      replication,
      seed,
      experiment: resolved,
      collectors: campaign.collectors,
      engine: campaign.settings.engine,
      baseDirectory,
    },
    { onWarning: (message) => void warnings.push(message) },
  );
  if (outcome.status === 'failed') throw new Error(outcome.error);
  return outcome.results;
}
