import type { Problem } from '../errors/input-error.js';
import { nearestNames } from '../errors/nearest-names.js';
import { KIND_TITLES, type Kind } from './kinds.js';
import { OFFICIAL_COMPONENTS } from './official-components.js';

function packageThatProvides(kind: Kind, name: string): string | undefined {
  const names = OFFICIAL_COMPONENTS[kind];
  return names?.components.includes(name) ? names.package : undefined;
}

/**
 * Says that a name isn't registered and what to do about it.
 * @param known - The registered names of the kind.
 * @returns A problem with the package to install, or the nearest known names.
 */
export function unknownComponent(
  kind: Kind,
  name: string,
  place: string,
  known: readonly string[],
): Problem {
  const provider = packageThatProvides(kind, name);
  if (provider) {
    return {
      place,
      found: `${KIND_TITLES[kind]} ${name}, which is not loaded`,
      allowed: `it once ${provider} is installed and listed in plugins (npm install ${provider})`,
    };
  }
  const official = OFFICIAL_COMPONENTS[kind]?.components ?? [];
  const candidates = [...new Set([...known, ...official])];
  return {
    place,
    found: `unknown ${KIND_TITLES[kind]} "${name}"`,
    allowed: known.length > 0 ? known.join(', ') : `none, no plugin that provides one is loaded`,
    nearest: nearestNames(name, candidates),
  };
}
