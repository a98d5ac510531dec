import { isTree } from './is-tree.js';

/**
 * Equals every value in a condition of {@link ResultSet.filter}.
 * @internal
 */
export const ANY = Symbol.for('@icarus-sim/any');

/**
 * Whether a tree has everything that a condition names.
 * @param condition - A value, a tree of values, or `ANY` where only presence matters.
 * @internal
 */
export function matches(value: unknown, condition: unknown): boolean {
  if (condition === ANY) return value !== undefined;
  if (!isTree(condition)) return isSame(value, condition);
  if (!isTree(value)) return false;
  return Object.entries(condition).every(([key, inner]) => matches(value[key], inner));
}

function isSame(value: unknown, condition: unknown): boolean {
  if (!Array.isArray(condition)) return Object.is(value, condition);
  return (
    Array.isArray(value) &&
    value.length === condition.length &&
    condition.every((inner, i) => matches(value[i], inner))
  );
}
