/**
 * Whether a value is a tree of parameters or results: an object that is no list.
 * @internal
 */
export function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
