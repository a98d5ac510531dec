import type { ComponentContext } from '../contracts/component.js';
import type { ExperimentSpecification } from '../configuration/configuration-schema.js';
import { InputError, isInputError, type Problem } from '../errors/input-error.js';
import { RandomStreams } from '../randomness/random-streams.js';
import type { ComponentKinds } from '../registry/kinds.js';
import { lookUp } from '../registry/registry.js';
import { buildTopology, buildWorkload, placeContents } from './build-inputs.js';

type InputKey = 'workload' | 'contentPlacement';

function readsInput(key: InputKey, experiment: ExperimentSpecification): boolean {
  const definition: ComponentKinds[InputKey] = lookUp(key, experiment[key].name, key);
  return definition.readsInput === true;
}

/** What of an experiment decides which inputs are read. */
function inputKey(experiment: ExperimentSpecification): string {
  const { topology, workload, contentPlacement, netconf = null } = experiment;
  const readsPlacement = readsInput('contentPlacement', experiment);
  const readsWorkload = readsPlacement || readsInput('workload', experiment);
  const parts = [readsWorkload && workload, readsPlacement && contentPlacement];
  return JSON.stringify([topology, netconf, ...parts]);
}

async function check(
  experiment: ExperimentSpecification,
  engine: string,
  context: ComponentContext,
): Promise<void> {
  const topology = await buildTopology(experiment, context);
  lookUp('engine', engine, 'settings.engine').check?.(topology, experiment.netconf ?? {}, context);
  const readsPlacement = readsInput('contentPlacement', experiment);
  if (!readsPlacement && !readsInput('workload', experiment)) return;
  const workload = await buildWorkload(experiment, topology, context);
  if (readsPlacement) await placeContents(experiment, topology, workload, context);
  return;
}

/**
 * Builds every network and reads every file that a campaign needs once, before it starts, so that
 * bad input is found before anything has run.
 * @param experiments - The queue; equal inputs are read once.
 * @param engine - Name of the engine.
 * @throws InputError listing what is wrong in all inputs.
 * @internal
 */
export async function checkInputs(
  experiments: readonly ExperimentSpecification[],
  engine: string,
  baseDirectory: string,
): Promise<void> {
  const context: ComponentContext = {
    random: RandomStreams.of(0, 1),
    baseDirectory,
    // The same warnings come again when the experiment runs.
    warn: () => undefined,
  };
  const distinct = new Map(experiments.map((experiment) => [inputKey(experiment), experiment]));
  const problems = new Map<string, Problem>();
  for (const experiment of distinct.values()) {
    try {
      await check(experiment, engine, context);
    } catch (error) {
      if (!isInputError(error)) throw error;
      for (const problem of error.problems) problems.set(JSON.stringify(problem), problem);
    }
  }
  if (problems.size > 0) throw new InputError([...problems.values()]);
}
