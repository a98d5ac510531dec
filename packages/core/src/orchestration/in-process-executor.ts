import type { Executor } from '../contracts/executor.js';
import { NO_PARAMETERS } from '../parameters/parameter-schema.js';
import { runScenario } from './run-scenario.js';

/** Runs one experiment after the other in this process. */
export const inProcessExecutor: Executor<typeof NO_PARAMETERS> = {
  description: 'Runs one experiment after the other in the process of the command.',
  parameters: NO_PARAMETERS,
  open() {
    return {
      concurrency: 1,
      execute: runScenario,
      close: () => Promise.resolve(),
    };
  },
};
