import { isTree } from '@icarus-sim/core';
import type { ParameterValue, PlotParameters } from './specification/plot-data.js';

/**
 * The parameters of an experiment by their path, such as `strategy.name`.
 * @param parameters - A tree; lists in it become their JSON text, and the replication is no parameter.
 */
export function flattenParameters(parameters: Readonly<Record<string, unknown>>): PlotParameters {
  const flat = leavesOf(parameters, '');
  return Object.fromEntries(flat.filter(([path]) => path !== 'replication'));
}

function leavesOf(
  tree: Readonly<Record<string, unknown>>,
  prefix: string,
): [string, ParameterValue][] {
  return Object.entries(tree).flatMap(([key, value]): [string, ParameterValue][] => {
    const path = `${prefix}${key}`;
    if (isTree(value)) return leavesOf(value, `${path}.`);
    if (value === undefined || value === null) return [];
    return [[path, isSingle(value) ? value : JSON.stringify(value)]];
  });
}

function isSingle(value: unknown): value is ParameterValue {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
