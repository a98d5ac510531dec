import {
  buildTopology,
  buildWorkload,
  experimentKey,
  InputError,
  openResults,
  placeCaches,
  quote,
  RandomStreams,
  valueAt,
  type ComponentContext,
  type ComponentSpecification,
  type ExperimentSpecification,
  type ResultEntry,
  type ResultTree,
  type Topology,
} from '@icarus-sim/core';

/** A result with the seed that its network was drawn with. */
export interface ChosenResult {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly results: ResultTree;
  readonly seed: number;
  readonly replication: number;
}

/**
 * Finds a result in a file: the first replication of an experiment.
 * @param experiment - Number of the experiment from 1; by default the first.
 * @param topology - Name of the topology that it must have; any without.
 * @throws InputError where the file has no such experiment.
 */
export async function findResult(
  path: string,
  experiment: number | undefined,
  topology: string | undefined,
): Promise<ChosenResult> {
  const stream = await openResults(path);
  const seed = stream.header?.seed ?? 0;
  const keys = new Set<string>();
  const names = new Set<string>();
  for await (const entry of stream.entries()) {
    const [{ replication, ...parameters }, results] = entry;
    const key = experimentKey(parameters);
    if (keys.has(key)) continue;
    keys.add(key);
    const name = topologyName(entry);
    names.add(name);
    const isWanted =
      experiment === undefined ? !topology || name === topology : keys.size === experiment;
    if (!isWanted) continue;
    if (topology !== undefined && name !== topology) {
      const place = `--experiment ${experiment}`;
      throw new InputError({ place, found: `topology ${name}`, allowed: `one on ${topology}` });
    }
    return { parameters, results, seed, replication: Number(replication ?? 1) };
  }
  if (experiment !== undefined) {
    const allowed =
      keys.size === 0 ? 'results with experiments' : `a number from 1 to ${keys.size}`;
    throw new InputError({ place: '--experiment', found: String(experiment), allowed });
  }
  const found = topology ? `no experiment on ${topology}` : 'no experiment that succeeded';
  throw new InputError({ place: path, found, allowed: [...names].join(', ') || 'results' });
}

function topologyName([parameters]: ResultEntry): string {
  return String(valueAt(parameters, 'topology.name') ?? '');
}

/**
 * Builds the network of a result again, with its caches.
 * @param context - Its random streams are those of the result.
 * @throws InputError where a component that it needs isn't installed or can't be built.
 */
export async function networkOfResult(
  { parameters, seed, replication }: ChosenResult,
  context: ComponentContext,
): Promise<Topology> {
  const experiment = specificationOf(parameters);
  const drawn = { ...context, random: RandomStreams.of(seed, replication, experiment.drawSeed) };
  const topology = await buildTopology(experiment, drawn);
  if (!experiment.cachePlacement) return topology;
  try {
    await placeCaches(experiment, topology, await nContentsOf(experiment, topology, drawn), drawn);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    context.warn(`the sizes of caches are not drawn: ${reason}`);
  }
  return topology;
}

/** Size of the catalogue: as the workload says, or else as many contents as it has. */
async function nContentsOf(
  experiment: ExperimentSpecification,
  topology: Topology,
  context: ComponentContext,
): Promise<number> {
  const { nContents } = experiment.workload;
  if (typeof nContents === 'number') return nContents;
  return (await buildWorkload(experiment, topology, context)).contents.size;
}

/** What of an experiment a drawing needs; the rest may be anything. */
function specificationOf(parameters: Readonly<Record<string, unknown>>): ExperimentSpecification {
  const component = (key: string): ComponentSpecification => {
    const value = parameters[key];
    if (isComponent(value)) return value;
    throw new InputError({ place: key, found: quote(value), allowed: 'a component with a name' });
  };
  const { cachePlacement, drawSeed } = parameters;
  return {
    topology: component('topology'),
    workload: component('workload'),
    contentPlacement: component('contentPlacement'),
    strategy: component('strategy'),
    cachePolicy: component('cachePolicy'),
    ...(isComponent(cachePlacement) && { cachePlacement }),
    ...(typeof drawSeed === 'number' && { drawSeed }),
  };
}

function isComponent(value: unknown): value is ComponentSpecification {
  return (
    typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
  );
}
