import { addUp, expectedChecks } from '../workspace/checks.mjs';
import { WORKSPACE_ROOT } from '../workspace/ensure-installed.mjs';

const check = (target) => ({ project: 'p', target, folder: 'packages/p' });
const summary = (passed, failed, brokenSuites = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numRuntimeErrorTestSuites: brokenSuites,
});

describe('the totals of npm test', () => {
  it('count every test, and one for each other check', () => {
    const checks = [check('build'), check('lint'), check('test-all')];
    const totals = addUp(checks, ({ target }) => target !== 'lint', summary(40, 0));
    expect(totals).toEqual({ passed: 41, failed: 1, failures: ['p: lint (1 failed)'] });
  });

  it('count a test run that left no summary as failed', () => {
    const totals = addUp([check('test-all')], () => true, undefined);
    expect(totals).toMatchObject({ passed: 0, failed: 1 });
  });

  it('count a test run that broke after its last passing test as failed', () => {
    const totals = addUp([check('test-all')], () => false, summary(3, 0));
    expect(totals).toMatchObject({ passed: 3, failed: 1 });
  });

  it('count test files that could not be loaded next to tests that failed', () => {
    const totals = addUp([check('test-all')], () => false, summary(3, 2, 1));
    expect(totals).toMatchObject({ passed: 3, failed: 3 });
  });
});

describe('the checks that npm test expects', () => {
  it('are a build for every package, and what looks at all of them at once', () => {
    const checks = expectedChecks(WORKSPACE_ROOT);
    const ofCore = checks.filter(({ project }) => project === '@icarus-sim/core');
    expect(ofCore.map(({ target }) => target)).toEqual(['build']);
    const ofWorkspace = checks.filter(({ project }) => project === 'icarus-workspace');
    expect(ofWorkspace.map(({ target }) => target)).toEqual([
      'test-all',
      'lint-all',
      'typecheck-all',
      'format',
      'docs',
    ]);
  });
});
