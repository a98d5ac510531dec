import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The parts of a `package.json` that matter here. */
interface PackageManifest {
  readonly name?: string;
  readonly version?: string;
  readonly icarus?: {
    readonly plugin?: boolean;
    /** Descriptions of the commands that it adds, by their words. */
    readonly commands?: Readonly<Record<string, string>>;
  };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * Reads a `package.json`.
 * @returns Its contents, or `undefined` where there is none.
 */
export function readManifest(file: string): PackageManifest | undefined {
  if (!existsSync(file)) return undefined;
  const manifest: PackageManifest = JSON.parse(readFileSync(file, 'utf8'));
  return manifest;
}

/** The nearest `package.json` in a folder or above it; `undefined` where there is none. */
export function nearestManifest(directory: string): string | undefined {
  const file = join(directory, 'package.json');
  if (existsSync(file)) return file;
  const parent = dirname(directory);
  return parent === directory ? undefined : nearestManifest(parent);
}

/**
 * Finds the folder of an installed package, looked for as `import` from a folder would.
 * @returns The folder, or `undefined` where the package isn't installed.
 */
export function findPackage(name: string, directory: string): string | undefined {
  const lookup = createRequire(join(directory, 'package.json')).resolve.paths(name) ?? [];
  return lookup
    .map((folder) => join(folder, name))
    .find((d) => existsSync(join(d, 'package.json')));
}

function declaresPlugin(name: string, directory: string): boolean {
  const folder = findPackage(name, directory);
  if (folder === undefined) return false;
  return readManifest(join(folder, 'package.json'))?.icarus?.plugin === true;
}

/**
 * The plugins that a project depends on: the dependencies of the nearest `package.json` that
 * declare `"icarus": { "plugin": true }`.
 * @param directory - Where to start looking.
 * @returns Package names, in the order of the dependencies; none without a `package.json`.
 */
export function findPlugins(directory: string): string[] {
  const file = nearestManifest(directory);
  const manifest = file === undefined ? undefined : readManifest(file);
  if (file === undefined || manifest === undefined) return [];
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies });
  return names.filter((name) => declaresPlugin(name, dirname(file)));
}
