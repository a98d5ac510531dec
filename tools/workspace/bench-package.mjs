/**
 * `npm run bench` of a package: runs its `bench/*.bench.mjs`, one process each, in order of name.
 * Benchmarks import the built package by its name, so they measure what a user gets.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const benchmarks = existsSync('bench')
  ? readdirSync('bench').filter((file) => file.endsWith('.bench.mjs'))
  : [];
if (benchmarks.length === 0) console.log('This package has no benchmark.');

for (const file of benchmarks.sort()) {
  const run = spawnSync(process.execPath, [join('bench', file)], { stdio: 'inherit' });
  if (run.status !== 0) process.exitCode = 1;
}
