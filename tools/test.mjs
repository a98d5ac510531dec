/**
 * `npm test`: builds, lints, type-checks and tests everything, and ends with the totals on one line.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  addUp,
  CHECKED_TARGETS,
  expectedChecks,
  outcomesOfNxRun,
  TEST_SUMMARY,
  testSummary,
} from './workspace/checks.mjs';
import { ensureInstalled, WORKSPACE_ROOT } from './workspace/ensure-installed.mjs';
import { runNx } from './workspace/run-nx.mjs';

const NX_RECORD = join(WORKSPACE_ROOT, '.nx', 'cache', 'run.json');

ensureInstalled();
const checks = expectedChecks(WORKSPACE_ROOT);

// What an earlier run left behind must not be counted: Nx restores the summary it has cached.
rmSync(NX_RECORD, { force: true });
rmSync(join(WORKSPACE_ROOT, TEST_SUMMARY), { force: true });

const options = ['--nxBail=false', '--outputStyle=static', '--parallel=2'];
runNx(['run-many', '-t', ...CHECKED_TARGETS, ...options]);

const { passed, failed, failures } = addUp(
  checks,
  outcomesOfNxRun(NX_RECORD),
  testSummary(WORKSPACE_ROOT),
);
for (const failure of failures) console.log(`FAILED  ${failure}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
