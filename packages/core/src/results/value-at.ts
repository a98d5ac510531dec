import { isTree } from './is-tree.js';

/**
 * The value below a dotted path in a tree. Keys may have dots themselves, as names of nodes do.
 * @param tree - Parameters or results.
 * @param path - Keys joined by dots, such as `CACHE_HIT_RATIO.MEAN` or `strategy.name`.
 * @returns `undefined` where the tree has nothing there.
 * @internal
 */
export function valueAt(tree: unknown, path: string): unknown {
  if (!isTree(tree)) return undefined;
  if (Object.hasOwn(tree, path)) return tree[path];
  for (let dot = path.indexOf('.'); dot !== -1; dot = path.indexOf('.', dot + 1)) {
    const head = path.slice(0, dot);
    const value = Object.hasOwn(tree, head) ? valueAt(tree[head], path.slice(dot + 1)) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}
