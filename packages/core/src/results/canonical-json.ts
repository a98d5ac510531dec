import { isTree } from './is-tree.js';

/**
 * The JSON of a value with the keys of all objects sorted, so that equal values have equal texts.
 * @param value - Anything that JSON can say.
 * @internal
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (!isTree(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
