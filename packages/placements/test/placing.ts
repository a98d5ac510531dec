import {
  isInputError,
  parseParameters,
  RandomStreams,
  type CachePlacement,
  type ComponentContext,
  type ContentCatalogue,
  type ContentPlacement,
  type ParameterSchema,
  type Problem,
  type SourceAssignment,
  type Topology,
} from '@icarus-sim/core';
import { FIXTURES } from './networks.js';

/** What a component is given beside its parameters. */
export function contextOf(seed = 1, baseDirectory = FIXTURES): ComponentContext {
  const random = RandomStreams.of(seed, 1).within('placement');
  return { random, baseDirectory, warn: () => undefined };
}

/** Places caches as the framework does: parameters are checked and defaults filled in. */
export async function placeCaches<S extends ParameterSchema>(
  placement: CachePlacement<S>,
  topology: Topology,
  cacheBudget: number,
  values: object = {},
  context = contextOf(),
): Promise<Topology> {
  const parameters = parseParameters(placement.parameters, values, '');
  await placement.place(topology, cacheBudget, parameters, context);
  return topology;
}

/** Places contents as the framework does. */
export async function placeContents<S extends ParameterSchema>(
  placement: ContentPlacement<S>,
  topology: Topology,
  contents: ContentCatalogue,
  values: object = {},
  context = contextOf(),
): Promise<SourceAssignment> {
  const parameters = parseParameters(placement.parameters, values, '');
  return placement.place(topology, contents, parameters, context);
}

/** The problems of the InputError that something must be rejected with. */
export async function problemsOf(rejected: Promise<unknown>): Promise<readonly Problem[]> {
  const error: unknown = await rejected.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isInputError(error)) throw new Error(`not an input error: ${String(error)}`);
  return error.problems;
}
