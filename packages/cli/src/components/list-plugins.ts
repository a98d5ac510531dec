import { dirname, join, relative } from 'node:path';
import {
  allEntries,
  KIND_TITLES,
  KINDS,
  nearestManifest,
  type Kind,
  type LoadedPlugin,
  type Provider,
} from '@icarus-sim/core';
import type { ComponentOptions } from '../commands/list.js';
import { ExitCode } from '../exit-code.js';
import { outputColors } from '../presentation/colors.js';
import { loadComponents } from './load-components.js';

/** Names of components by kind. */
type Components = Partial<Record<Kind, readonly string[]>>;

/** A plugin with what it provides. */
interface ListedPlugin extends Provider {
  /** Its folder, or the file where it is no package; absent for what the command brings itself. */
  readonly from?: string;
  readonly components: Components;
}

/**
 * Carries out `icarus plugins`.
 * @throws InputError where a plugin can't be loaded.
 */
export async function listPlugins({ plugin, json }: ComponentOptions): Promise<ExitCode> {
  const plugins = pluginsWithComponents(await loadComponents(plugin));
  console.log(json ? JSON.stringify(plugins, null, 2) : plugins.map(sectionOf).join('\n\n'));
  return ExitCode.SUCCEEDED;
}

/** What the command brings comes first, then plugins as they were loaded. */
function pluginsWithComponents(given: readonly LoadedPlugin[]): ListedPlugin[] {
  // The engine that the command loads by itself may be a dependency of the project, too.
  const loaded = [...new Map(given.map((plugin) => [plugin.file, plugin])).values()];
  const providers = new Map<string, Provider>();
  for (const { provider } of allEntries()) if (provider) providers.set(provider.name, provider);
  for (const { name } of loaded) providers.delete(name);
  const own = [...providers.values()].map(({ name, version }) => listed({ name, version }));
  return [...own, ...loaded.map((plugin) => listed({ ...plugin, from: placeOf(plugin) }))];
}

function listed({
  name,
  version,
  from,
}: {
  readonly name: string;
  readonly version?: string | undefined;
  readonly from?: string;
}): ListedPlugin {
  const entries = allEntries().filter(({ provider }) => provider?.name === name);
  const ofKind = KINDS.map((kind): [Kind, string[]] => [
    kind,
    entries.flatMap((entry) => (entry.kind === kind ? [entry.name] : [])),
  ]);
  return {
    name,
    ...(version !== undefined && { version }),
    ...(from !== undefined && { from }),
    components: Object.fromEntries(ofKind.filter(([, names]) => names.length > 0)),
  };
}

/** A package stands for itself by its folder, a file by its name. */
function placeOf({ version, file }: LoadedPlugin): string {
  const manifest = version === undefined ? undefined : nearestManifest(dirname(file));
  return manifest === undefined ? file : dirname(manifest);
}

function sectionOf({ name, version = '', from, components }: ListedPlugin): string {
  const title = outputColors.bold(`${name} ${version}`.trimEnd());
  const place = from === undefined ? 'comes with the command' : `from ${shortest(from)}`;
  const kinds = KINDS.flatMap((kind) => {
    const names = components[kind];
    return names ? [`  ${KIND_TITLES[kind]}: ${names.join(', ')}`] : [];
  });
  return [title, `  ${place}`, ...(kinds.length > 0 ? kinds : ['  provides nothing'])].join('\n');
}

/** Relative to the working directory where that is below it. */
function shortest(path: string): string {
  const short = relative(process.cwd(), path);
  return short === '' || short.startsWith('..') ? path : join('.', short);
}
