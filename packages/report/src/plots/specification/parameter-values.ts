import type { ParameterValue, PlotParameters } from './plot-data.js';

/** Shown for a parameter that an experiment doesn't have. */
export const NO_VALUE = 'none';

/** Whether numbers alone are among values. */
export function areNumbers(values: readonly ParameterValue[]): values is readonly number[] {
  return values.length > 0 && values.every((value) => typeof value === 'number');
}

/** Numbers that lie this much apart leave those near 0 on one spot of a linear axis. */
const DECADES_APART = 100;
const MOST_OF_MEDIAN = 0.1;

/**
 * Whether a logarithmic axis suits numbers, as it does 0.001, 0.01, 0.1 but not 1 to 500 in steps.
 * @param values - Distinct values, ascending.
 */
export function spreadOverDecades(values: readonly ParameterValue[]): boolean {
  if (!areNumbers(values) || values.length < 3) return false;
  const [lowest = 0] = values;
  const highest = values.at(-1) ?? 0;
  const median = values[Math.floor(values.length / 2)] ?? 0;
  return lowest > 0 && highest >= DECADES_APART * lowest && median <= MOST_OF_MEDIAN * highest;
}

/** The value of a parameter; {@link NO_VALUE} where there is none. */
export function valueOf(parameters: PlotParameters, path: string): ParameterValue {
  return parameters[path] ?? NO_VALUE;
}

/**
 * The distinct values of a parameter: numbers ascending, others as they were met. O(rows).
 * @param rows - Anything with parameters.
 */
export function distinctValues(
  rows: readonly { readonly parameters: PlotParameters }[],
  path: string,
): ParameterValue[] {
  const values = [...new Set(rows.map(({ parameters }) => valueOf(parameters, path)))];
  return areNumbers(values) ? [...values].sort((a, b) => a - b) : values;
}

/** Parameters that name or count experiments instead of describing them. */
const NO_DIMENSION: ReadonlySet<string> = new Set(['desc', 'replication']);

/**
 * The parameters in which experiments differ, in the order in which experiments name them.
 * O(rows × parameters).
 */
export function varyingParameters(
  rows: readonly { readonly parameters: PlotParameters }[],
): string[] {
  const paths = new Set(rows.flatMap(({ parameters }) => Object.keys(parameters)));
  return [...paths].filter(
    (path) => !NO_DIMENSION.has(path) && distinctValues(rows, path).length > 1,
  );
}
