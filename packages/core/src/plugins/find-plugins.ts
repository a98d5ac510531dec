import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The parts of a `package.json` that matter here. */
interface PackageManifest {
  readonly name?: string;
  readonly version?: string;
  readonly exports?: unknown;
  readonly icarus?: {
    readonly plugin?: boolean;
    /** True for a package whose dependencies count as those of the project that installs it. */
    readonly bundle?: boolean;
    /** Descriptions of the commands that it adds, by their words. */
    readonly commands?: Readonly<Record<string, string>>;
  };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** What was read before, by file: plugins are looked for several times in one command. */
const manifests = new Map<string, PackageManifest>();

/**
 * Reads a `package.json`, once.
 * @returns Its contents, or `undefined` where there is none.
 * @internal
 */
export function readManifest(file: string): PackageManifest | undefined {
  const known = manifests.get(file);
  if (known || !existsSync(file)) return known;
  const manifest: PackageManifest = JSON.parse(readFileSync(file, 'utf8'));
  manifests.set(file, manifest);
  return manifest;
}

/**
 * The nearest `package.json` in a folder or above it; `undefined` where there is none.
 * @internal
 */
export function nearestManifest(directory: string): string | undefined {
  const file = join(directory, 'package.json');
  if (existsSync(file)) return file;
  const parent = dirname(directory);
  return parent === directory ? undefined : nearestManifest(parent);
}

/**
 * Finds the folder of an installed package, looked for as `import` from a folder would.
 * @returns The folder, or `undefined` where the package isn't installed.
 * @internal
 */
export function findPackage(name: string, directory: string): string | undefined {
  const lookup = createRequire(join(directory, 'package.json')).resolve.paths(name) ?? [];
  return lookup
    .map((folder) => join(folder, name))
    .find((d) => existsSync(join(d, 'package.json')));
}

/** An installed package that a project depends on. */
interface InstalledPackage {
  readonly name: string;
  readonly folder: string;
  readonly icarus: NonNullable<PackageManifest['icarus']>;
}

/** The installed dependencies of the nearest `package.json` that are ours, in its order. */
function installedDependencies(directory: string): InstalledPackage[] {
  const file = nearestManifest(directory);
  const manifest = file === undefined ? undefined : readManifest(file);
  if (file === undefined || manifest === undefined) return [];
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies });
  return names.flatMap((name) => {
    const folder = findPackage(name, dirname(file));
    const icarus = folder && readManifest(join(folder, 'package.json'))?.icarus;
    return folder && icarus ? [{ name, folder, icarus }] : [];
  });
}

/** The folder of the bundle whose command runs in this process; `undefined` with any other. */
function bundleOfCommand(): string | undefined {
  const directory = directoryOfCommand();
  const file = directory === undefined ? undefined : nearestManifest(directory);
  const isBundle = file !== undefined && readManifest(file)?.icarus?.bundle === true;
  return isBundle ? dirname(file) : undefined;
}

/**
 * The folder of the command that runs in this process; `undefined` where there is none.
 * @internal
 */
export function directoryOfCommand(): string | undefined {
  const [, command] = process.argv;
  if (command === undefined || !existsSync(command)) return undefined;
  return dirname(realpathSync(command));
}

/**
 * Folders of the bundles that bring plugins: those that a project depends on, and that of the
 * command, as with `npx icarus-sim`. Their plugins are found from where they really are, since some
 * package managers only link to them.
 * @param directory - Where to start looking for the project.
 * @internal
 */
export function findBundles(directory: string): string[] {
  const ofProject = installedDependencies(directory).filter(({ icarus }) => icarus.bundle === true);
  const ofCommand = bundleOfCommand();
  return [
    ...ofProject.map(({ folder }) => realpathSync(folder)),
    ...(ofCommand === undefined ? [] : [ofCommand]),
  ];
}

/**
 * The plugins of a project: the dependencies of the nearest `package.json` that declare
 * `"icarus": { "plugin": true }`, and what its bundles and that of the command bring.
 * @param directory - Where to start looking.
 * @returns Package names, in the order of the dependencies.
 * @internal
 */
export function findPlugins(directory: string): string[] {
  const pluginsOf = (folder: string): string[] =>
    installedDependencies(folder).flatMap(({ name, icarus }) => (icarus.plugin ? [name] : []));
  return [...new Set([directory, ...findBundles(directory)].flatMap(pluginsOf))];
}
