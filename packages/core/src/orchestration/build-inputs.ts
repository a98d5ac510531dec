import type {
  ComponentContext,
  ComponentSpecification,
  ParametersOf,
} from '../contracts/component.js';
import type { SourceAssignment } from '../contracts/content-placement.js';
import type { Topology } from '../contracts/topology.js';
import type { Workload } from '../contracts/workload.js';
import type {
  ComponentKey,
  ExperimentSpecification,
} from '../configuration/configuration-schema.js';
import { isInputError } from '../errors/input-error.js';
import type { ParameterSchema } from '../parameters/parameter-schema.js';
import { parseParameters } from '../parameters/validate-parameters.js';
import type { ComponentKinds } from '../registry/kinds.js';
import { lookUp } from '../registry/registry.js';

/** A component of an experiment ready to be built. */
interface Selected<Key extends ComponentKey> {
  readonly definition: ComponentKinds[Key];
  readonly parameters: ParametersOf<ParameterSchema>;
  readonly context: ComponentContext;
}

/** Finds a component, checks its parameters and gives it random streams of its own. */
function select<Key extends ComponentKey>(
  key: Key,
  { name, ...parameters }: ComponentSpecification,
  context: ComponentContext,
): Selected<Key> {
  const definition = lookUp(key, name, `${key}.name`);
  return {
    definition,
    parameters: parseParameters(definition.parameters, parameters, key),
    context: {
      random: context.random.within(key),
      baseDirectory: context.baseDirectory,
      warn: (message) => context.warn(message),
    },
  };
}

/** Says of an error in the input which component of the experiment it is about. */
async function about<Result>(key: ComponentKey, build: () => Result): Promise<Awaited<Result>> {
  try {
    return await build();
  } catch (error) {
    throw isInputError(error) ? error.within(key) : error;
  }
}

/**
 * Builds the topology of an experiment.
 * @internal
 */
export async function buildTopology(
  { topology }: ExperimentSpecification,
  context: ComponentContext,
): Promise<Topology> {
  const selected = select('topology', topology, context);
  return about('topology', () => selected.definition.create(selected.parameters, selected.context));
}

/**
 * Builds the workload of an experiment for a topology.
 * @internal
 */
export async function buildWorkload(
  { workload }: ExperimentSpecification,
  topology: Topology,
  context: ComponentContext,
): Promise<Workload> {
  const selected = select('workload', workload, context);
  return about('workload', () =>
    selected.definition.create(topology, selected.parameters, selected.context),
  );
}

/**
 * Sets the cache sizes of a topology; without a cache placement they stay as they are.
 * @param nContents - Size of the catalogue, which `networkCache` is a share of.
 * @internal
 */
export async function placeCaches(
  { cachePlacement }: ExperimentSpecification,
  topology: Topology,
  nContents: number,
  context: ComponentContext,
): Promise<void> {
  if (!cachePlacement) return;
  const { networkCache, cacheBudget, ...specification } = cachePlacement;
  const budget =
    typeof networkCache === 'number' ? nContents * networkCache : Number(cacheBudget ?? 0);
  const selected = select('cachePlacement', specification, context);
  await about('cachePlacement', () =>
    selected.definition.place(topology, budget, selected.parameters, selected.context),
  );
}

/**
 * Assigns the contents of a workload to the sources of a topology.
 * @internal
 */
export async function placeContents(
  { contentPlacement }: ExperimentSpecification,
  topology: Topology,
  workload: Workload,
  context: ComponentContext,
): Promise<SourceAssignment> {
  const selected = select('contentPlacement', contentPlacement, context);
  return about('contentPlacement', () =>
    selected.definition.place(topology, workload.contents, selected.parameters, selected.context),
  );
}
