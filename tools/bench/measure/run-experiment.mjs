import { performance } from 'node:perf_hooks';
import {
  inlineDeeply,
  loadPlugins,
  parseConfiguration,
  prepareScenario,
  resolveCampaign,
} from '@icarus-sim/core';

/** Makes this process one that simulates, as the workers of campaigns are, with all plugins. */
export async function loadWorkspacePlugins() {
  inlineDeeply();
  await loadPlugins(undefined, process.cwd());
}

/**
 * Prepares an experiment.
 * @param {object} written As in a configuration.
 */
export async function prepareExperiment(written) {
  const baseDirectory = process.cwd();
  const configuration = parseConfiguration({ settings: { seed: 1 }, experiments: [written] });
  const { experiments, collectors, settings } = resolveCampaign(configuration);
  const [experiment] = experiments;
  const { seed, engine } = settings;
  const identity = { sequence: 0, index: 0, replication: 1 };
  const job = { ...identity, seed, engine, experiment, collectors, baseDirectory };
  return await prepareScenario(job, () => undefined);
}

/**
 * Prepares an experiment and runs it.
 * @param {object} written As in a configuration.
 */
export async function runExperiment(written) {
  const preparing = performance.now();
  const simulation = await prepareExperiment(written);
  const start = performance.now();
  await simulation.run();
  const seconds = (performance.now() - start) / 1000;
  return { value: simulation.requestCount / seconds, setUpSeconds: (start - preparing) / 1000 };
}

/** Prints what was measured, with the peak memory of the process, for the parent to read. */
export function report(measured) {
  const peakResidentBytes = process.resourceUsage().maxRSS * 1024;
  console.log(JSON.stringify({ ...measured, peakResidentBytes }));
}
