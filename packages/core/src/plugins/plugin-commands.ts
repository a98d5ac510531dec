import { join } from 'node:path';
import { findBundles, findPackage, findPlugins, readManifest } from './find-plugins.js';

/** A command that an installed plugin adds to the command line, as its manifest says. */
export interface PluginCommand {
  /** The words of the command, such as `trace stats`. */
  readonly name: string;
  readonly description: string;
  /** The package that registers it. */
  readonly package: string;
}

/**
 * The commands of the plugins that a project depends on, found without loading them.
 * @param directory - Where to start looking for the project.
 * @returns Commands by plugin, in the order of the dependencies.
 */
export function findPluginCommands(directory: string): PluginCommand[] {
  const folders = [directory, ...findBundles(directory)];
  return findPlugins(directory).flatMap((plugin) => commandsOf(plugin, folders));
}

function commandsOf(plugin: string, folders: readonly string[]): PluginCommand[] {
  const [folder] = folders.flatMap((project) => findPackage(plugin, project) ?? []);
  const manifest = folder === undefined ? undefined : readManifest(join(folder, 'package.json'));
  return Object.entries(manifest?.icarus?.commands ?? {}).map(([name, description]) => ({
    name,
    description,
    package: plugin,
  }));
}
