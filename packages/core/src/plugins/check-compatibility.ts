import satisfies from 'semver/functions/satisfies.js';
import gtr from 'semver/ranges/gtr.js';
import validRange from 'semver/ranges/valid.js';
import { version as coreVersion } from '../../package.json';
import { InputError } from '../errors/input-error.js';

const CORE = '@icarus-sim/core';

/** What the manifest of a plugin says about itself and about what it was built for. */
export interface PluginRequirements {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/**
 * Checks that a plugin was built for this version of core: its `package.json` says with which
 * ones it works, under `peerDependencies`. A plugin that names no range of versions is
 * taken as it is.
 * @param name - Package name of the plugin.
 * @param place - Where the plugin is named.
 * @param running - The version of core that runs.
 * @throws InputError with both versions and what to install where they don't fit.
 */
export function checkCompatibility(
  name: string,
  { version, dependencies = {}, peerDependencies = {} }: PluginRequirements,
  place: string,
  running: string = coreVersion,
): void {
  const range = peerDependencies[CORE] ?? dependencies[CORE];
  if (range === undefined || validRange(range) === null) return;
  if (satisfies(running, range, { includePrerelease: true })) return;
  const isPluginOlder = gtr(running, range);
  throw new InputError({
    place,
    found: `${version === undefined ? name : `${name}@${version}`}, which was built for ${CORE} ${range}; ${running} is running`,
    allowed: isPluginOlder
      ? `a release of the plugin for ${CORE} ${running} (npm install ${name}@latest)`
      : `it with such a version (npm install '${CORE}@${range}', and the other packages of Icarus in the same version)`,
  });
}
