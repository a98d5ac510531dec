/** Runs one experiment in this process. Usage: node measure-experiment.mjs INPUT-AS-JSON */
import { loadWorkspacePlugins, report, runExperiment } from './run-experiment.mjs';

const { experiments, warmUp } = JSON.parse(process.argv[2]);
await loadWorkspacePlugins();
if (warmUp !== undefined) await runExperiment(warmUp);
report(await runExperiment(experiments[0]));
