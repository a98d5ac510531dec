import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createJiti } from 'jiti';
import { findPackage } from './find-plugins.js';

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
  return await createJiti(file, { alias: packagesOfCommand(missing) }).import(file);
}

/** Lends a script the packages that its own folder lacks, as with a command installed globally. */
function packagesOfCommand(names: readonly string[]): Record<string, string> {
  const [, command] = process.argv;
  if (command === undefined || names.length === 0) return {};
  const { resolve } = createRequire(realpathSync(command));
  return Object.fromEntries(
    names.flatMap((name) => {
      try {
        return [[name, resolve(name)]];
      } catch {
        return [];
      }
    }),
  );
}
