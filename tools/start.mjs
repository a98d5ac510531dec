/**
 * `npm start`: from a fresh clone to the results of the first campaign and their report.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { ensureInstalled, WORKSPACE_ROOT } from './workspace/ensure-installed.mjs';
import { runNx } from './workspace/run-nx.mjs';

const CAMPAIGN = 'examples/quick-start/quick-start.yaml';
const RESULTS = 'results/quick-start.jsonl';
const REPORT = 'results/quick-start.html';

process.chdir(WORKSPACE_ROOT);
ensureInstalled();
const buildExitCode = runNx(['run-many', '-t', 'build']);
if (buildExitCode !== 0) process.exit(buildExitCode);

mkdirSync('results', { recursive: true });
const exitCode =
  icarus('run', CAMPAIGN, '-r', RESULTS, '--force') || icarus('report', RESULTS, '-o', REPORT);
process.exit(exitCode);

/** Runs the command of this workspace, shown as a user would type it. */
function icarus(...args) {
  console.log(`\n> icarus ${args.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, ['packages/cli/bin/icarus.js', ...args], {
    stdio: 'inherit',
  });
  return status ?? 1;
}
