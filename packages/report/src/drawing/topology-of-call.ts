import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import {
  InputError,
  isInputError,
  lookUp,
  parseComponentTexts,
  parseParameters,
  quote,
  type ComponentContext,
  type ComponentSpecification,
  type Topology,
} from '@icarus-sim/core';

const FILE_ENDINGS = new Set(['.json', '.graphml', '.xml']);

/**
 * The topology that a command line names.
 * @param text - A file, or a name with parameters as in `TREE:k=2,h=4`.
 * @param parameters - Further parameters as `key=value`, the value as in YAML; or all of them as
 *   one object, `{n: 5}`.
 * @param directory - Folder that a file is relative to.
 * @throws InputError where that is no topology.
 */
export function topologyOfCall(
  text: string,
  parameters: readonly string[],
  directory: string,
): ComponentSpecification {
  const path = resolve(directory, text);
  const isFile = FILE_ENDINGS.has(extname(text).toLowerCase()) || existsSync(path);
  const topology = isFile ? { name: 'FILE', path } : onlyOne(text, 'topology');
  const given = parametersOf(topology.name, parameters);
  return { ...topology, ...given, name: topology.name };
}

function onlyOne(text: string, place: string): ComponentSpecification {
  const [first, ...others] = parseComponentTexts(text, place);
  if (first && others.length === 0) return first;
  throw new InputError({ place, found: quote(text), allowed: 'one topology' });
}

function parametersOf(name: string, parameters: readonly string[]): Record<string, unknown> {
  const text = parameters.join(',').trim();
  if (text === '') return {};
  const written = text.startsWith('{') ? `{name: ${name}, ${text.slice(1)}` : `${name}:${text}`;
  return onlyOne(written, '--parameters');
}

/**
 * Builds the topology that a command line names.
 * @throws InputError where its parameters or its file can't be used.
 */
export async function buildNamedTopology(
  { name, ...given }: ComponentSpecification,
  context: ComponentContext,
): Promise<Topology> {
  const definition = lookUp('topology', name, 'topology');
  const parameters = parseParameters(definition.parameters, given, '--parameters');
  try {
    return await definition.create(parameters, {
      ...context,
      random: context.random.within('topology'),
    });
  } catch (error) {
    throw isInputError(error) ? error.within(name) : error;
  }
}
