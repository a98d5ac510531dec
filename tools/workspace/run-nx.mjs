import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { WORKSPACE_ROOT } from './ensure-installed.mjs';

/**
 * Runs Nx in the foreground, without npx in between.
 *
 * @param {string[]} args Arguments of the `nx` command.
 * @returns {number} Its exit code.
 */
export function runNx(args) {
  const nx = join(WORKSPACE_ROOT, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
  const run = spawnSync(process.execPath, [nx, ...args], {
    cwd: WORKSPACE_ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', npm_config_loglevel: 'error' },
  });
  return run.status ?? 1;
}
