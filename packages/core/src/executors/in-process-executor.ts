import type { Executor, JobListener } from '../contracts/executor.js';
import { runScenario } from '../orchestration/run-scenario.js';
import { NO_PARAMETERS } from '../parameters/parameter-schema.js';
import { tookTooLong } from './reasons.js';

/** Longest delay of a timer, in milliseconds. */
const LONGEST_DELAY = 2 ** 31 - 1;

/** Runs one experiment after the other in this process. */
export const inProcessExecutor: Executor<typeof NO_PARAMETERS> = {
  description:
    'Runs one experiment after the other in the process of the command, where a debugger sees ' +
    'it; a plugin that exits or never ends takes the campaign with it.',
  parameters: NO_PARAMETERS,
  open(_, { timeout }) {
    return {
      concurrency: 1,
      execute: (job, listener = {}) =>
        timeout === undefined
          ? runScenario(job, listener)
          : withTimeout(timeout, listener, (limited) => runScenario(job, limited)),
      close: () => Promise.resolve(),
    };
  },
};

/** Stops what runs after a time, at the next point at which it can be stopped. */
async function withTimeout<Result>(
  timeout: number,
  listener: JobListener,
  run: (listener: JobListener) => Promise<Result>,
): Promise<Result> {
  const tooLate = new AbortController();
  const stop = (): void => tooLate.abort(new Error(tookTooLong(timeout)));
  const timer = setTimeout(stop, Math.min(1000 * timeout, LONGEST_DELAY));
  const signals = listener.signal ? [listener.signal, tooLate.signal] : [tooLate.signal];
  try {
    return await run({
      onProgress: (done, count) => listener.onProgress?.(done, count),
      onWarning: (message) => listener.onWarning?.(message),
      signal: AbortSignal.any(signals),
    });
  } finally {
    clearTimeout(timer);
  }
}
