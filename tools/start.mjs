/**
 * `npm start`: from a fresh clone to the results of the first campaign.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { ensureInstalled, WORKSPACE_ROOT } from './workspace/ensure-installed.mjs';
import { runNx } from './workspace/run-nx.mjs';

const CAMPAIGN = 'examples/quick-start/quick-start.yaml';
const RESULTS = 'results/quick-start.jsonl';

process.chdir(WORKSPACE_ROOT);
ensureInstalled();
const buildExitCode = runNx(['run-many', '-t', 'build']);
if (buildExitCode !== 0) process.exit(buildExitCode);

mkdirSync('results', { recursive: true });
const command = ['packages/cli/bin/icarus.js', 'run', CAMPAIGN, '-r', RESULTS, '--force'];
console.log(`\n> icarus ${command.slice(1).join(' ')}\n`);
const run = spawnSync(process.execPath, command, { stdio: 'inherit' });
process.exit(run.status ?? 1);
