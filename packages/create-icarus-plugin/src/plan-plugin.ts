import { resolve } from 'node:path';
import { InputError, nearestNames, quote } from '@icarus-sim/core';
import type { CommandOptions } from './command-options.js';
import { parseComponentName } from './component-name.js';
import { checkPackageName } from './package-name.js';
import { PLUGIN_KINDS, type PluginKind } from './plugin-kind.js';
import type { PluginPlan } from './plugin-plan.js';

/**
 * Finds a kind of plugin by what the user calls it.
 * @throws InputError with the nearest kinds where there is none.
 */
export function parseKind(text: string): PluginKind {
  const kind = PLUGIN_KINDS.find(({ id, component }) => [id, component].includes(text));
  if (kind) return kind;
  const ids = PLUGIN_KINDS.map(({ id }) => id);
  const nearest = nearestNames(text, ids);
  throw new InputError({ place: 'kind', found: quote(text), allowed: ids.join(', '), nearest });
}

/** Name of the package for a component, unless the user has another. */
export function defaultPackageName(kebab: string): string {
  return `icarus-${kebab}`;
}

/**
 * Fills in what was not given.
 * @param directory - Folder against which the package's one is resolved.
 * @throws InputError where kind or name are missing, or something given is not valid.
 */
export function planPlugin(options: CommandOptions, directory: string): PluginPlan {
  const kind = parseKind(
    required('kind', options.kind, PLUGIN_KINDS.map(({ id }) => id).join(', ')),
  );
  const example = 'the name of the component, such as COIN_FLIP';
  const name = parseComponentName(required('name', options.name, example), kind);
  const packageName = checkPackageName(options.package ?? defaultPackageName(name.kebab));
  const [, folder = packageName] = packageName.split('/');
  return {
    kind,
    name,
    package: packageName,
    directory: resolve(directory, options.directory ?? folder),
    description: options.description ?? kind.description,
    author: options.author ?? `the authors of ${packageName}`,
    ...(options.repository !== undefined && { repository: options.repository }),
  };
}

function required(place: string, value: string | undefined, allowed: string): string {
  if (value !== undefined) return value;
  throw new InputError({ place, found: 'nothing', allowed });
}
