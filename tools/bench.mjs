/**
 * `npm run bench [-- --repetitions N] [--curves] [--json FILE]`: builds everything and measures the simulator's speed.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, WORKSPACE_ROOT } from './workspace/ensure-installed.mjs';
import { runNx } from './workspace/run-nx.mjs';

ensureInstalled();
const buildExitCode = runNx(['run-many', '-t', 'build']);
if (buildExitCode !== 0) process.exit(buildExitCode);

const main = join(WORKSPACE_ROOT, 'tools', 'bench', 'main.mjs');
const run = spawnSync(process.execPath, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(run.status ?? 1);
