import type { ComponentContext } from '../contracts/component.js';
import type { Simulation } from '../contracts/engine.js';
import type { ExperimentJob, ExperimentOutcome, JobListener } from '../contracts/executor.js';
import { isDebugging } from '../errors/debugging.js';
import { RandomStreams } from '../randomness/random-streams.js';
import { parseParameters } from '../parameters/validate-parameters.js';
import { lookUp } from '../registry/registry.js';
import { buildTopology, buildWorkload, placeCaches, placeContents } from './build-inputs.js';

/**
 * Builds one experiment in the order topology, workload, caches, contents, engine.
 * @param job - The experiment with its replication and seed.
 * @param warn - Gets what the user should know.
 * @throws InputError where a component is unknown or can't be built.
 * @experimental
 * @example
 * ```ts
 * import { prepareScenario, resolveCampaign } from '@icarus-sim/core';
 * import '@icarus-sim/collectors';
 * import '@icarus-sim/engine';
 * import '@icarus-sim/placements';
 * import '@icarus-sim/policies';
 * import '@icarus-sim/strategies';
 * import '@icarus-sim/topologies';
 * import '@icarus-sim/workloads';
 *
 * const { settings, collectors, experiments } = resolveCampaign({
 *   settings: { seed: 1 },
 *   defaults: {
 *     topology: { name: 'PATH', n: 4 },
 *     workload: { name: 'STATIONARY', nContents: 10, alpha: 1, nWarmup: 100, nMeasured: 200 },
 *     cachePlacement: { name: 'UNIFORM', networkCache: 0.2 },
 *   },
 *   sweep: { strategy: [{ name: 'LCE' }, { name: 'NO_CACHE' }] },
 * });
 *
 * const [experiment] = experiments;
 * if (!experiment) throw new Error('no experiment');
 * const { seed = 1, engine } = settings;
 * const place = { sequence: 0, index: 0, replication: 1, baseDirectory: '.' };
 * const simulation = await prepareScenario(
 *   { ...place, seed, engine, collectors, experiment },
 *   console.warn,
 * );
 * console.log(simulation.requestCount); // 300
 * ```
 */
export async function prepareScenario(
  job: ExperimentJob,
  warn: (message: string) => void,
): Promise<Simulation> {
  const { experiment, collectors } = job;
  const context: ComponentContext = {
    random: RandomStreams.of(job.seed, job.replication, experiment.drawSeed),
    baseDirectory: job.baseDirectory,
    warn,
  };
  const topology = await buildTopology(experiment, context);
  const workload = await buildWorkload(experiment, topology, context);
  await placeCaches(experiment, topology, workload.contents.size, context);
  const sourceAssignment = await placeContents(experiment, topology, workload, context);
  const engine = lookUp('engine', job.engine, 'settings.engine');
  const { strategy, cachePolicy, netconf = {} } = experiment;
  parseParameters(engine.parameters, netconf, 'netconf');
  return await engine.prepare(
    {
      topology,
      workload,
      sourceAssignment,
      strategy,
      cachePolicy,
      networkConfiguration: netconf,
      collectors,
    },
    context,
  );
}

/**
 * Runs one experiment in one replication.
 * @returns Its results, or why it failed; a failure never throws.
 * @experimental
 */
export async function runScenario(
  job: ExperimentJob,
  listener: JobListener = {},
): Promise<ExperimentOutcome> {
  const start = performance.now();
  const duration = (): number => (performance.now() - start) / 1000;
  try {
    const simulation = await prepareScenario(job, (message) => listener.onWarning?.(message));
    const { requestCount } = simulation;
    const results = await simulation.run({
      onProgress: (done) => listener.onProgress?.(done, requestCount),
      ...(listener.signal && { signal: listener.signal }),
    });
    return { status: 'succeeded', results, duration: duration() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const stack = isDebugging() && error instanceof Error ? error.stack : undefined;
    const origin = stack === undefined ? {} : { stack };
    return { status: 'failed', error: reason, ...origin, duration: duration() };
  }
}
