/** A value of the Python program; lists and tuples are alike here, and shared as in Python. */
export type PythonValue = null | boolean | number | string | PythonValue[] | PythonDict;

/** A dictionary, or a `Tree` of the Python simulator, whose missing keys are made when assigned. */
export type PythonDict = Map<string | number, PythonValue>;

/**
 * Whether a value is a dictionary.
 * @param value - Any value.
 */
export function isDict(value: PythonValue | undefined): value is PythonDict {
  return value instanceof Map;
}

/**
 * Copies a value with all that it holds, as `copy.deepcopy` does.
 * @param value - Any value.
 * @returns A value that shares nothing with it.
 */
export function deepCopy(value: PythonValue): PythonValue {
  if (Array.isArray(value)) return value.map(deepCopy);
  if (isDict(value)) return new Map([...value].map(([key, item]) => [key, deepCopy(item)]));
  return value;
}

/**
 * The text of a value, as Python's `str` gives it, but for whole floats, which have no `.0`.
 * @param value - Any value.
 */
export function textOf(value: PythonValue): string {
  return typeof value === 'string' ? value : sourceOf(value);
}

/**
 * A value as it would be written in Python.
 * @param value - Any value.
 */
export function sourceOf(value: PythonValue): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return `'${value}'`;
  if (Array.isArray(value)) return `[${value.map(sourceOf).join(', ')}]`;
  if (isDict(value)) {
    const items = [...value].map(([key, item]) => `${sourceOf(key)}: ${sourceOf(item)}`);
    return `{${items.join(', ')}}`;
  }
  return String(value);
}
