import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { InputError, isInputError } from '../errors/input-error.js';
import { nearestNames } from '../errors/nearest-names.js';
import { registerOnBehalfOf, type Provider } from '../registry/registry.js';
import { checkCompatibility } from './check-compatibility.js';
import {
  directoryOfCommand,
  findBundles,
  findPackage,
  findPlugins,
  readManifest,
} from './find-plugins.js';
import { findModuleOf } from './find-module.js';
import { importModule } from './import-module.js';

/**
 * A plugin that was loaded.
 * @experimental
 */
export interface LoadedPlugin extends Provider {
  /** The module that was imported. */
  readonly file: string;
}

/** A plugin that was found but not loaded yet. */
interface FoundPlugin extends LoadedPlugin {
  readonly place: string;
}

function isFile(plugin: string): boolean {
  return plugin.startsWith('.') || isAbsolute(plugin);
}

function findFile(plugin: string, directory: string, place: string): FoundPlugin {
  const file = resolve(directory, plugin);
  if (existsSync(file)) return { name: plugin, file, place };
  throw new InputError({ place, found: `"${plugin}", a file that does not exist` });
}

async function findModule(
  plugin: string,
  directories: readonly string[],
  place: string,
): Promise<FoundPlugin> {
  for (const directory of directories) {
    const folder = findPackage(plugin, directory);
    const file = folder === undefined ? undefined : await findModuleOf(plugin, directory);
    if (folder === undefined || file === undefined) continue;
    const manifest = readManifest(join(folder, 'package.json')) ?? {};
    checkCompatibility(plugin, manifest, place);
    const { version } = manifest;
    return { name: plugin, file, place, ...(version !== undefined && { version }) };
  }
  throw new InputError({
    place,
    found: `"${plugin}", a package that is not installed`,
    allowed: `it after npm install ${plugin}`,
    nearest: nearestNames(plugin, directories.flatMap(findPlugins)),
  });
}

async function load({ place, ...plugin }: FoundPlugin): Promise<LoadedPlugin> {
  try {
    await registerOnBehalfOf(plugin, () => importModule(plugin.file));
    return plugin;
  } catch (error) {
    if (isInputError(error)) throw error;
    const found = `an error while loading "${plugin.name}": ${messageOf(error)}`;
    throw new InputError({ place, found, allowed: 'a module that registers components' });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Loads plugins, one after the other.
 * @param plugins - Package names and files; where absent, those that {@link findPlugins} finds.
 * @param directory - Folder of the configuration; packages are also looked for from the working
 * directory and beside the command.
 * @throws InputError where one is missing, was built for another version, fails to load or takes a name that is taken.
 * @experimental
 */
export async function loadPlugins(
  plugins: readonly string[] | undefined,
  directory: string,
): Promise<LoadedPlugin[]> {
  const projects = [...new Set([directory, process.cwd()])];
  const beside = directoryOfCommand() ?? directory;
  const directories = [...new Set([...projects, ...projects.flatMap(findBundles), beside])];
  const names = plugins ?? [...new Set(projects.flatMap(findPlugins))];
  const found: FoundPlugin[] = [];
  for (const [i, plugin] of names.entries()) {
    const place = plugins ? `plugins[${i}]` : 'dependencies of package.json';
    found.push(
      isFile(plugin)
        ? findFile(plugin, directory, place)
        : await findModule(plugin, directories, place),
    );
  }
  const loaded: LoadedPlugin[] = [];
  for (const plugin of found) loaded.push(await load(plugin));
  return loaded;
}

/**
 * Loads in another thread or process what {@link loadPlugins} has loaded in this one.
 * @throws InputError where one fails to load.
 * @experimental
 */
export async function importPlugins(plugins: readonly LoadedPlugin[]): Promise<void> {
  for (const plugin of plugins) await load({ ...plugin, place: `plugin ${plugin.name}` });
}
