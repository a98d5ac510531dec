import type { ResultValue } from '@icarus-sim/core';
import { compareResults } from './compare-results.js';

/**
 * Checks that a run has the same results each time, to the bit: when it is repeated, and when two
 * go on at the same time, which finds state that is kept outside of what `create` returns.
 * @param run - Runs something from its start, such as `() => runExperiment(…)`.
 * @returns The results.
 * @throws Error with each place where results differ.
 * @example
 * ```ts
 * import '@icarus-sim/collectors';
 * import '@icarus-sim/placements';
 * import '@icarus-sim/policies';
 * import '@icarus-sim/strategies';
 * import { checkDeterminism, runExperiment, type TestExperiment } from '@icarus-sim/testing';
 * import '@icarus-sim/topologies';
 * import '@icarus-sim/workloads';
 *
 * const experiment: TestExperiment = {
 *   topology: { name: 'PATH', n: 4 },
 *   workload: { name: 'STATIONARY', nContents: 10, alpha: 1, nWarmup: 100, nMeasured: 200 },
 *   cachePlacement: { name: 'UNIFORM', networkCache: 0.2 },
 *   strategy: { name: 'LCE' },
 * };
 * await checkDeterminism(() => runExperiment(experiment));
 * ```
 */
export async function checkDeterminism<Results extends ResultValue>(
  run: () => Results | Promise<Results>,
): Promise<Results> {
  const first = await run();
  expectSame(first, await run(), 'a second run');
  for (const results of await Promise.all([run(), run()])) {
    expectSame(first, results, 'a run at the same time as another');
  }
  return first;
}

function expectSame(first: ResultValue, other: ResultValue, which: string): void {
  const differences = compareResults(other, first, 0);
  if (differences.length === 0) return;
  throw new Error(
    `${which} has other results than the first:\n  ${differences.join('\n  ')}\n` +
      `random numbers come from context.random, and state belongs to what create returns`,
  );
}
