/** Runs one experiment in this process. Usage: node measure-experiment.mjs INPUT-AS-JSON */
import { loadWorkspacePlugins, report, runExperiment } from './run-experiment.mjs';

const { experiments } = JSON.parse(process.argv[2]);
await loadWorkspacePlugins();
report(await runExperiment(experiments[0]));
