import { type Problem } from '../errors/input-error.js';
import { quote } from '../errors/quote.js';
import { isTree } from './is-tree.js';
import type { JournalHeader } from './journal-format.js';

/** So many differences are enough to tell what has changed. */
const MOST_SHOWN = 10;

/** A key whose values differ; `undefined` where it is missing. */
interface Difference {
  readonly key: string;
  readonly stored: unknown;
  readonly given: unknown;
}

/**
 * How the configuration of a journal differs from the one it is to be continued with.
 * @param stored - The journal's header.
 * @param given - The header that the configuration would have.
 * @returns A problem a key that differs, the first ones of many; empty where nothing differs that
 * the headers tell of.
 * @internal
 */
export function differencesBetween(stored: JournalHeader, given: JournalHeader): Problem[] {
  const configured = differences('', stored.configuration, given.configuration);
  // The same words may mean something else to other versions of the packages.
  const all = configured.length > 0 ? configured : differences('', stored.packages, given.packages);
  const shown = all.slice(0, MOST_SHOWN).map((difference): Problem => ({
    place: difference.key,
    found: show(difference.given),
    allowed: `${show(difference.stored)} as in the journal`,
  }));
  const more = all.length - shown.length;
  return more > 0 ? [...shown, { place: '…', found: `${more} more differences` }] : shown;
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : quote(value);
}

function differences(key: string, stored: unknown, given: unknown): Difference[] {
  const keys = keysOf(stored, given);
  if (!keys) {
    return JSON.stringify(stored) === JSON.stringify(given) ? [] : [{ key, stored, given }];
  }
  return keys.flatMap((inner) =>
    differences(join(key, inner), valueOf(stored, inner), valueOf(given, inner)),
  );
}

/** Keys of both values where they can be compared key by key. */
function keysOf(a: unknown, b: unknown): (string | number)[] | undefined {
  if (Array.isArray(a) && Array.isArray(b)) {
    return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => i);
  }
  return isTree(a) && isTree(b) ? [...new Set([...Object.keys(a), ...Object.keys(b)])] : undefined;
}

function valueOf(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  return isTree(value) ? value[key] : undefined;
}

function join(key: string, inner: string | number): string {
  if (typeof inner === 'number') return `${key}[${inner}]`;
  return key === '' ? inner : `${key}.${inner}`;
}
