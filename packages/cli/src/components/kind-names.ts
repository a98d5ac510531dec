import { InputError, KINDS, nearestNames, type Kind } from '@icarus-sim/core';

/** Shorter words for kinds. */
const SHORT_WORDS: ReadonlyMap<string, Kind> = new Map([
  ['policy', 'cachePolicy'],
  ['evictionpolicy', 'cachePolicy'],
  ['collector', 'dataCollector'],
  ['reader', 'resultsReader'],
  ['writer', 'resultsWriter'],
]);

/** Singular, lower-case letters only: `Cache-Policies` becomes `cachepolicy`. */
function plainWord(text: string): string {
  const letters = text.toLowerCase().replaceAll(/[^a-z]/g, '');
  return letters.replace(/ies$/, 'y').replace(/s$/, '');
}

/**
 * The kind of component that a word of the user's stands for.
 * @param text - The kind in singular or plural, in camel case, with hyphens or shortened.
 * @throws InputError naming the nearest kinds.
 */
export function parseKind(text: string): Kind {
  const word = plainWord(text);
  const kind = KINDS.find((known) => plainWord(known) === word) ?? SHORT_WORDS.get(word);
  if (kind !== undefined) return kind;
  throw new InputError({
    place: 'KIND',
    found: `unknown kind "${text}"`,
    allowed: KINDS.join(', '),
    nearest: nearestNames(word, [...KINDS, ...SHORT_WORDS.keys()]),
  });
}
