import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findModuleOf } from './find-module.js';
import { directoryOfCommand, findPackage } from './find-plugins.js';

const TYPESCRIPT = /\.[mc]?ts$/;
const OWN_PACKAGES = ['@icarus-sim/core', '@icarus-sim/engine'];

/**
 * Imports a module by file, TypeScript included.
 * @param file - Absolute path.
 * @returns What it exports.
 */
export async function importModule(file: string): Promise<Record<string, unknown>> {
  const missing = OWN_PACKAGES.filter((name) => findPackage(name, dirname(file)) === undefined);
  if (!TYPESCRIPT.test(file) && missing.length === 0) {
    const module: Record<string, unknown> = await import(pathToFileURL(file).href);
    return module;
  }
  // Only scripts need it, and it takes a while to load.
  const { createJiti } = await import('jiti');
  return await createJiti(file, { alias: await packagesOfCommand(missing) }).import(file);
}

/** Lends a script the packages that its own folder lacks, as with a command installed globally. */
async function packagesOfCommand(names: readonly string[]): Promise<Record<string, string>> {
  const directory = directoryOfCommand();
  if (directory === undefined) return {};
  const lent: Record<string, string> = {};
  for (const name of names) {
    const file = await findModuleOf(name, directory);
    if (file !== undefined) lent[name] = file;
  }
  return lent;
}
