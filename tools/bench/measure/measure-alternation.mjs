/**
 * Runs experiments in turn in this process, twice, and each alone in a process of its own.
 * Usage: node measure-alternation.mjs INPUT-AS-JSON
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { loadWorkspacePlugins, report, runExperiment } from './run-experiment.mjs';

const ALONE = fileURLToPath(new URL('measure-experiment.mjs', import.meta.url));

function speedAlone(experiment) {
  const input = JSON.stringify({ experiments: [experiment] });
  return JSON.parse(execFileSync(process.execPath, [ALONE, input], { encoding: 'utf8' })).value;
}

const { experiments } = JSON.parse(process.argv[2]);
await loadWorkspacePlugins();
for (const experiment of experiments) await runExperiment(experiment);
const ratios = [];
for (const experiment of experiments) {
  const { value } = await runExperiment(experiment);
  ratios.push(value / speedAlone(experiment));
}
report({ value: Math.min(...ratios) });
