import type { ExecutionSettings, ExecutorSession } from '../contracts/executor.js';
import { parseParameters } from '../parameters/validate-parameters.js';
import { lookUp } from '../registry/registry.js';

/** The settings of a campaign that say where its experiments run. */
export interface ExecutorChoice extends ExecutionSettings {
  /** Name of the executor. */
  readonly executor: string;
  /** False to run one experiment at a time. */
  readonly parallel: boolean;
}

/**
 * Starts the executor of a campaign.
 * @throws InputError where it is unknown.
 */
export async function openExecutor(choice: ExecutorChoice): Promise<ExecutorSession> {
  const { executor: name, parallel, plugins, processes, timeout, memory } = choice;
  const executor = lookUp('executor', name, 'settings.executor');
  const parameters = parseParameters(executor.parameters, {}, 'settings.executor');
  const atMost = parallel ? processes : 1;
  return await executor.open(parameters, {
    plugins,
    ...(atMost !== undefined && { processes: atMost }),
    ...(timeout !== undefined && { timeout }),
    ...(memory !== undefined && { memory }),
  });
}
