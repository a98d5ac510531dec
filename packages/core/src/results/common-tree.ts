import { isEqual } from 'es-toolkit/predicate/isEqual';
import { isPlainObject } from 'es-toolkit/predicate/isPlainObject';

type Tree = Record<string, unknown>;

/**
 * The part that all trees share.
 * @returns Keys with equal values in every tree; of differing subtrees their common part.
 */
export function commonTree(trees: readonly Tree[]): Tree {
  const [first, ...others] = trees;
  if (!first) return {};
  const common = Object.entries(first).flatMap(([key, value]): [string, unknown][] => {
    const values = others.map((tree) => tree[key]);
    if (values.every((other) => isEqual(other, value))) return [[key, value]];
    if (![value, ...values].every((inner) => isPlainObject(inner))) return [];
    const inner = commonTree([value, ...values].map((subtree): Tree => ({ ...Object(subtree) })));
    return Object.keys(inner).length > 0 ? [[key, inner]] : [];
  });
  return Object.fromEntries(common);
}
