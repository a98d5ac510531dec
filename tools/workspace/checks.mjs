/**
 * What `npm test` checks, and how the outcomes add up to numbers.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolders } from './package-folders.mjs';

/** File in which Jest leaves its totals. */
export const TEST_SUMMARY = '.test-results.json';

/** What runs the tests of all packages. */
const TESTS = 'test-all';

const PACKAGE_TARGETS = ['build'];
/** One process for all packages: one for each would read the same files again. */
const ROOT_TARGETS = [TESTS, 'lint-all', 'typecheck-all', 'format', 'docs'];

/** Every Nx target that `npm test` runs. */
export const CHECKED_TARGETS = [...new Set([...PACKAGE_TARGETS, ...ROOT_TARGETS])];

/**
 * @typedef {object} Check
 * @property {string} project Name of the Nx project.
 * @property {string} target One of {@link CHECKED_TARGETS}.
 * @property {string} folder Folder of the project, relative to the workspace.
 */

/**
 * Lists what must have been checked, so that a check that never ran counts as failed.
 *
 * @param {string} root Folder of the workspace.
 * @returns {Check[]}
 */
export function expectedChecks(root) {
  const checksOf = (folder, targets) => {
    const { name } = readJson(join(root, folder, 'package.json'));
    return targets.map((target) => ({ project: name, target, folder }));
  };
  return [
    ...checksOf('', ROOT_TARGETS),
    ...packageFolders(root).flatMap((folder) => checksOf(folder, PACKAGE_TARGETS)),
  ];
}

/**
 * Adds up the outcomes: each test counts, and each other check counts as one.
 *
 * @param {Check[]} checks What had to run.
 * @param {(check: Check) => boolean} hasPassed Whether Nx ran the check and it succeeded.
 * @param {object | undefined} summary Jest's summary, where the tests left one.
 * @returns {{ passed: number, failed: number, failures: string[] }}
 */
export function addUp(checks, hasPassed, summary) {
  const totals = { passed: 0, failed: 0, failures: [] };
  for (const check of checks) {
    const ok = hasPassed(check);
    const { passed, failed } =
      check.target === TESTS ? countTests(ok, summary) : { passed: +ok, failed: +!ok };
    totals.passed += passed;
    totals.failed += failed;
    if (failed > 0) totals.failures.push(`${check.project}: ${check.target} (${failed} failed)`);
  }
  return totals;
}

/** Tests of a run. One that failed, or left no summary, has at least one failure. */
function countTests(ok, summary) {
  if (!summary) return { passed: 0, failed: 1 };
  const failed = summary.numFailedTests + summary.numRuntimeErrorTestSuites;
  return { passed: summary.numPassedTests, failed: ok ? failed : Math.max(failed, 1) };
}

/**
 * Reads which checks succeeded from the record that Nx keeps of its last run.
 *
 * @param {string} recordFile Path of that record.
 * @returns {(check: Check) => boolean}
 */
export function outcomesOfNxRun(recordFile) {
  const tasks = existsSync(recordFile) ? readJson(recordFile).tasks : [];
  const succeeded = new Set(tasks.filter(({ status }) => status === 0).map(({ taskId }) => taskId));
  return ({ project, target }) => succeeded.has(`${project}:${target}`);
}

/**
 * @param {string} root Folder of the workspace.
 * @returns {object | undefined} The summary that the tests have left.
 */
export function testSummary(root) {
  const file = join(root, TEST_SUMMARY);
  return existsSync(file) ? readJson(file) : undefined;
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
