/** Times the built command. Usage: node measure-command.mjs INPUT-AS-JSON */
import { execFileSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { report } from './run-experiment.mjs';

const COMMAND = fileURLToPath(new URL('../../../packages/cli/bin/icarus.js', import.meta.url));

const { args } = JSON.parse(process.argv[2]);
const run = () => execFileSync(process.execPath, [COMMAND, ...args], { stdio: 'ignore' });
run();
const start = performance.now();
run();
report({ value: (performance.now() - start) / 1000 });
