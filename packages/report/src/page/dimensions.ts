import { isTree } from '@icarus-sim/core';
import type { Dimension, ParameterValue } from './report-data.js';

type Parameters = Readonly<Record<string, unknown>>;

/** Dimensions, and where each experiment stands in them. */
export interface DimensionTable {
  readonly dimensions: Dimension[];
  /** By experiment the position of its value in each dimension. */
  readonly positions: number[][];
}

/** Keys that tell experiments apart for people, or not at all. */
const IGNORED = new Set(['desc', 'replication']);

/**
 * Finds the parameters in which experiments differ. A parameter that only some components of a
 * kind have, such as the `p` of one strategy, is no dimension of its own: it becomes part of the
 * component's name.
 * @param experiments - Parameters of each experiment.
 * @returns Dimensions in the order of the parameters, components before their parameters.
 */
export function findDimensions(experiments: readonly Parameters[]): DimensionTable {
  const keys = new Set(experiments.flatMap((parameters) => Object.keys(parameters)));
  const columns = [...keys].flatMap((key) =>
    IGNORED.has(key)
      ? []
      : columnsOf(
          key,
          experiments.map((parameters) => parameters[key]),
        ),
  );
  const varying = columns.filter(({ values }) => new Set(values).size > 1);
  const dimensions = varying.map(dimensionOf);
  const ranks = dimensions.map(({ values }) => new Map(values.map((value, i) => [value, i])));
  const positions = experiments.map((_, experiment) =>
    varying.map(({ values }, i) => ranks[i]?.get(values[experiment] ?? NONE) ?? 0),
  );
  return { dimensions, positions };
}

/** A parameter's value in each experiment. */
interface Column {
  readonly path: string;
  readonly values: readonly ParameterValue[];
}

/** Stands for a parameter that an experiment doesn't have. */
const NONE = 'none';

function columnsOf(key: string, values: readonly unknown[]): Column[] {
  const leaves = values.map((value) => leavesOf(value));
  const paths = [...new Set(leaves.flatMap((each) => [...each.keys()]))];
  const shared = paths.filter((path) => path !== 'name' && leaves.every((each) => each.has(path)));
  const partial = paths.filter((path) => path !== 'name' && !shared.includes(path));
  const telling = partial.filter((path) => variesWithinName(leaves, path));
  const path = paths.includes('name') ? `${key}.name` : key;
  const named = { path, values: leaves.map((each) => labelOf(each, telling)) };
  const isNamed = shared.length < paths.length;
  const others = shared.map((inner): Column => ({
    path: inner === '' ? key : `${key}.${inner}`,
    values: leaves.map((each) => each.get(inner) ?? NONE),
  }));
  return isNamed ? [named, ...others] : others;
}

/** The values of a tree by their paths in it; those of a value that is no tree by the path ''. */
function leavesOf(value: unknown, path = ''): Map<string, ParameterValue> {
  if (value === undefined) return new Map();
  if (!isTree(value)) return new Map([[path, textOf(value)]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [
      ...leavesOf(inner, path === '' ? key : `${path}.${key}`),
    ]),
  );
}

function textOf(value: unknown): ParameterValue {
  if (typeof value === 'string' || typeof value === 'number') return value;
  return JSON.stringify(value);
}

function variesWithinName(
  leaves: readonly ReadonlyMap<string, ParameterValue>[],
  path: string,
): boolean {
  const known = new Map<ParameterValue, ParameterValue | undefined>();
  return leaves.some((each) => {
    const name = each.get('name') ?? NONE;
    if (known.has(name) && known.get(name) !== each.get(path)) return true;
    known.set(name, each.get(path));
    return false;
  });
}

/** A component's name with the parameters that tell it from others of its name. */
function labelOf(leaves: ReadonlyMap<string, ParameterValue>, telling: readonly string[]): string {
  const notes = telling.flatMap((path) =>
    leaves.has(path) && path !== '' ? [`${path}=${leaves.get(path)}`] : [],
  );
  const name = String(leaves.get('name') ?? leaves.get('') ?? (leaves.size > 0 ? '' : NONE));
  return [name, notes.join(' ')].filter(Boolean).join(' ');
}

function dimensionOf({ path, values }: Column): Dimension {
  const distinct = [...new Set(values)];
  const numbers = distinct.filter((value) => typeof value === 'number');
  const numeric = numbers.length === distinct.length;
  return {
    path,
    title: path.replace(/\.name$/, ''),
    numeric,
    values: numeric ? numbers.sort((a, b) => a - b) : distinct,
  };
}
