import { isPlainObject } from 'es-toolkit/predicate/isPlainObject';

const INDENT = '   ';

/**
 * A tree as indented text, one value a line.
 * @param depth - How far it is indented.
 */
export function prettyTree(tree: Readonly<Record<string, unknown>>, depth = 0): string {
  return Object.entries(tree)
    .map(([key, value]) => {
      const indent = INDENT.repeat(depth);
      if (!isPlainObject(value)) return `${indent}* ${key} -> ${JSON.stringify(value)}`;
      const inner: Record<string, unknown> = { ...Object(value) };
      return [`${indent}* ${key} ->`, prettyTree(inner, depth + 1)].filter(Boolean).join('\n');
    })
    .join('\n');
}
