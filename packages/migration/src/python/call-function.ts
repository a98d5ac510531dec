import { formatValue } from './operators.js';
import { deepCopy, isDict, textOf, type PythonDict, type PythonValue } from './python-value.js';

/** Stands for the number of cores, which a configuration need not say. */
export const ALL_CORES = 'all cores';

type PythonFunction = (given: readonly PythonValue[], named: PythonDict) => PythonValue | undefined;

const numeric =
  (apply: (value: number) => number): PythonFunction =>
  ([value]) =>
    value === null || value === undefined || Number.isNaN(Number(value))
      ? undefined
      : apply(Number(value));

const listOf: PythonFunction = ([value]) => {
  if (isDict(value)) return [...value.keys()];
  return Array.isArray(value) ? [...value] : value === undefined ? [] : undefined;
};

const dictOf: PythonFunction = ([value], named) => {
  if (value !== undefined && !isDict(value)) return undefined;
  return new Map([...(value ?? []), ...named]);
};

const FUNCTIONS: Readonly<Record<string, PythonFunction>> = {
  str: ([value = '']) => textOf(value),
  int: numeric(Math.trunc),
  float: numeric(Number),
  round: ([value, digits = 0]) => Number(Number(value).toFixed(Number(digits))),
  len: ([value]) => (isDict(value) ? value.size : Array.isArray(value) ? value.length : undefined),
  list: listOf,
  tuple: listOf,
  deque: listOf,
  dict: dictOf,
  Tree: dictOf,
  range: (given) => rangeOf(given.map(Number)),
  cpu_count: () => ALL_CORES,
  deepcopy: ([value]) => (value === undefined ? undefined : deepCopy(value)),
};

/** Names of the functions that can be called. */
export const FUNCTION_NAMES = Object.keys(FUNCTIONS);

/**
 * Calls a function that configurations use.
 * @param name - Without its module.
 * @param given - Arguments by position.
 * @param named - Arguments by keyword.
 * @returns Its result, or `undefined` where the function or such arguments are not known.
 */
export function callFunction(
  name: string,
  given: readonly PythonValue[],
  named: PythonDict,
): PythonValue | undefined {
  return Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name]?.(given, named) : undefined;
}

function rangeOf(given: readonly number[]): number[] {
  const [start = 0, end = 0, step = 1] = given.length === 1 ? [0, ...given] : given;
  const length = Math.max(0, Math.ceil((end - start) / step));
  return Array.from({ length }, (_, i) => start + i * step);
}

/**
 * `'{} at {alpha:.2f}'.format(name, alpha=0.8)`.
 * @returns The text, or `undefined` where a place has no value.
 */
export function formatBraces(
  template: string,
  given: readonly PythonValue[],
  named: PythonDict,
): string | undefined {
  let next = 0;
  let missing = false;
  const text = template.replaceAll(
    /\{\{|\}\}|\{(\w*)(?::[<>^]?\d*(?:\.(\d+))?([a-zA-Z]?))?\}/g,
    (place, key: string | undefined, digits: string | undefined, kind: string | undefined) => {
      if (key === undefined) return place.slice(1);
      const value = /^\d*$/.test(key) ? given[key === '' ? next++ : Number(key)] : named.get(key);
      missing ||= value === undefined;
      return formatValue(value ?? null, kind ?? 's', digits);
    },
  );
  return missing ? undefined : text;
}
