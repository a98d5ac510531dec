import { InputError, type Problem } from '@icarus-sim/core';
import type { RunOptions } from '../commands/run.js';

/** Executors that run experiments on this machine. */
const LOCAL_EXECUTORS = ['LOCAL', 'IN_PROCESS'];

/**
 * Refuses options of `icarus run` that mean nothing without another one, so that nobody waits for
 * what they were meant to do.
 * @param executor - The executor of the campaign.
 * @throws InputError listing them.
 */
export function checkOptions(options: RunOptions, executor: string): void {
  const problems: Problem[] = [];
  if (options.retryFailed && !options.resume) {
    const allowed = 'it with --resume, which goes on with a results file';
    problems.push({ place: '--retry-failed', found: 'it without --resume', allowed });
  }
  if (options.redis !== undefined && LOCAL_EXECUTORS.includes(executor)) {
    const allowed = 'it with an executor that has a server: --executor bullmq';
    problems.push({ place: '--redis', found: `it with executor ${executor}`, allowed });
  }
  if (problems.length > 0) throw new InputError(problems);
}
