import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exports as entriesOf } from 'resolve.exports';
import { findPackage, readManifest } from './find-plugins.js';

/**
 * Finds the module that `import` of an installed package from a folder would load.
 * @returns The module's file, or `undefined` where there is none.
 */
export async function findModuleOf(name: string, directory: string): Promise<string | undefined> {
  const folder = findPackage(name, directory);
  const manifest = folder === undefined ? undefined : readManifest(join(folder, 'package.json'));
  if (folder !== undefined && manifest?.exports !== undefined) {
    const entry = entryOf(manifest);
    return entry === undefined ? undefined : join(realpathSync(folder), entry);
  }
  // It knows the ways of packages without an exports map, and takes 40 ms to load.
  const { createJiti } = await import('jiti');
  const conditions = ['node', 'import'];
  const url = createJiti(join(directory, 'index.js')).esmResolve(name, { conditions, try: true });
  return url === undefined ? undefined : fileURLToPath(url);
}

/** What `import` loads of a package by its exports map; the library throws where that is nothing. */
function entryOf(manifest: object): string | undefined {
  try {
    const [entry] = entriesOf(manifest, '.') ?? [];
    return entry;
  } catch {
    return undefined;
  }
}
