import { InputError, quote } from '@icarus-sim/core';

const VALID = /^(@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/;
const LONGEST = 214;

/**
 * Checks a name for npm.
 * @returns The name.
 * @throws InputError with the nearest valid name where it is none.
 */
export function checkPackageName(name: string): string {
  if (VALID.test(name) && name.length <= LONGEST) return name;
  const nearest = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9@/._-]+/g, '-')
    .replaceAll(/^[._-]+|[._-]+$/g, '');
  throw new InputError({
    place: '--package',
    found: quote(name),
    allowed: 'a package name in lower case, such as icarus-coin-flip or @me/icarus-coin-flip',
    nearest: VALID.test(nearest) && nearest.length <= LONGEST ? [nearest] : [],
  });
}
