import type { ComponentContext } from '../contracts/component.js';
import type { Simulation } from '../contracts/engine.js';
import type { ExperimentJob, ExperimentOutcome, JobListener } from '../contracts/executor.js';
import { RandomStreams } from '../randomness/random-streams.js';
import { parseParameters } from '../parameters/validate-parameters.js';
import { lookUp } from '../registry/registry.js';
import { buildTopology, buildWorkload, placeCaches, placeContents } from './build-inputs.js';

/**
 * Builds one experiment in the order topology, workload, caches, contents, engine.
 * @param job - The experiment with its replication and seed.
 * @param warn - Gets what the user should know.
 * @throws InputError where a component is unknown or can't be built.
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
    return { status: 'failed', error: reason, duration: duration() };
  }
}
