import { isTree } from './is-tree.js';

/**
 * The leaves of a tree by their paths, such as `workload.alpha`.
 * @param tree - Parameters or results.
 * @param prefix - What comes before each path, with its dot.
 * @returns Paths and values in the order of the tree; lists count as leaves, empty trees as none.
 * @internal
 */
export function flatTree(
  tree: Readonly<Record<string, unknown>>,
  prefix = '',
): [path: string, value: unknown][] {
  return Object.entries(tree).flatMap(([key, value]): [string, unknown][] =>
    isTree(value) ? flatTree(value, `${prefix}${key}.`) : [[prefix + key, value]],
  );
}
