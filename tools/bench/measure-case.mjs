/**
 * Runs one case of the bench in this process and prints what was measured as JSON.
 * Usage: node measure-case.mjs NUMBER
 */
import { performance } from 'node:perf_hooks';
import {
  loadPlugins,
  parseConfiguration,
  prepareScenario,
  resolveCampaign,
} from '@icarus-sim/core';
import { CASES } from './cases.mjs';

const { configuration } = CASES[Number(process.argv[2])];
const baseDirectory = process.cwd();
await loadPlugins(undefined, baseDirectory);
const { experiments, collectors, settings } = resolveCampaign(parseConfiguration(configuration));
const [experiment] = experiments;
const { seed, engine } = settings;
const identity = { sequence: 0, index: 0, replication: 1 };
const job = { ...identity, seed, engine, experiment, collectors, baseDirectory };

const preparing = performance.now();
const simulation = await prepareScenario(job, () => undefined);
const start = performance.now();
await simulation.run();
const end = performance.now();

console.log(
  JSON.stringify({
    requestsPerSecond: simulation.requestCount / ((end - start) / 1000),
    setUpSeconds: (start - preparing) / 1000,
    peakResidentBytes: process.resourceUsage().maxRSS * 1024,
  }),
);
