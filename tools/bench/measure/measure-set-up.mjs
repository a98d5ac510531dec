/** Times the set-up of an experiment, all shortest paths included. Usage: node measure-set-up.mjs INPUT-AS-JSON */
import { performance } from 'node:perf_hooks';
import { loadWorkspacePlugins, prepareExperiment, report } from './run-experiment.mjs';

const { experiment } = JSON.parse(process.argv[2]);
await loadWorkspacePlugins();
const start = performance.now();
const simulation = await prepareExperiment(experiment);
simulation.view.allPairsShortestPaths();
report({ value: (performance.now() - start) / 1000 });
