import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
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

/**
 * Finds the module that `import` of an installed package from a folder would load.
 * @returns The module's file, or `undefined` where there is none.
 */
export async function findModuleOf(name: string, directory: string): Promise<string | undefined> {
  const { createJiti } = await import('jiti');
  const conditions = ['node', 'import'];
  const url = createJiti(join(directory, 'index.js')).esmResolve(name, { conditions, try: true });
  return url === undefined ? undefined : fileURLToPath(url);
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
