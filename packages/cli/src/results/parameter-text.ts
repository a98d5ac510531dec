import { componentText, isTree, valueAt, type ParameterValues } from '@icarus-sim/core';

/**
 * What an experiment has as a parameter, for reading and comparing.
 * @param path - Path of a parameter (`workload.alpha`) or of a component (`strategy`).
 * @param detail - Whether a component is shown with its parameters or by its name alone.
 * @returns `undefined` where the experiment doesn't have the parameter.
 */
export function parameterText(
  parameters: ParameterValues,
  path: string,
  detail: 'name' | 'parameters',
): string | undefined {
  const value = valueAt(parameters, path);
  if (value === undefined) return undefined;
  if (!isTree(value)) return typeof value === 'string' ? value : JSON.stringify(value);
  const { name, ...others } = value;
  if (typeof name !== 'string') return JSON.stringify(value);
  return detail === 'name' ? name : componentText({ name, ...others });
}
