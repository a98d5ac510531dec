import {
  ExperimentNumbers,
  flatTree,
  scalarMetrics,
  valueAt,
  type ResultEntry,
  type ResultStream,
} from '@icarus-sim/core';
import type { ColumnType, TidyColumns } from './tidy-columns.js';

/** A cell of a tidy table. */
export type TidyCell = boolean | number | string | null;

/** The cells of a row, one a column. */
export type TidyRow = readonly TidyCell[];

/**
 * The rows of a tidy table: one an experiment, replication and metric.
 * @param columns - What `findColumns` found in the same results.
 * @param details - Whether numbers of single nodes, links and contents, and points of curves, have
 *   rows too; else only metrics that are a single number.
 */
export async function* tidyRows(
  results: ResultStream,
  columns: TidyColumns,
  details: boolean,
): AsyncGenerator<TidyRow> {
  const numbers = new ExperimentNumbers();
  const types = columns.all.slice(1).map(({ type }) => type);
  for await (const entry of results.entries()) {
    const [{ replication, ...parameters }] = entry;
    const values = new Map(flatTree(parameters));
    const cells = columns.parameters.map((path, i) => cellOf(values.get(path), types[i]));
    const about = [
      numbers.of(parameters),
      ...cells,
      typeof replication === 'number' ? replication : null,
    ];
    for (const [metric, value] of details ? numbersIn(entry[1]) : scalarsIn(entry)) {
      yield [...about, metric, value];
    }
  }
}

/**
 * Rows in groups, for formats that are written group by group.
 * @param size - Most rows of a group.
 */
export async function* inGroups(
  rows: AsyncIterable<TidyRow>,
  size: number,
): AsyncGenerator<readonly TidyRow[]> {
  let group: TidyRow[] = [];
  for await (const row of rows) {
    group.push(row);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

function cellOf(value: unknown, type: ColumnType | undefined): TidyCell {
  if (value === null || value === undefined) return null;
  if (type !== 'text' && (typeof value === 'number' || typeof value === 'boolean')) return value;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function* scalarsIn([, results]: ResultEntry): Generator<[string, number]> {
  for (const metric of scalarMetrics(results)) {
    const value = valueAt(results, metric);
    if (typeof value === 'number') yield [metric, value];
  }
}

/** Every number in a tree of results, by the keys and positions that lead to it. */
function* numbersIn(tree: object, prefix = ''): Generator<[string, number]> {
  for (const [key, value] of Object.entries(tree)) {
    const inner: unknown = value;
    if (typeof inner === 'number') yield [prefix + key, inner];
    else if (typeof inner === 'object' && inner !== null) {
      yield* numbersIn(inner, `${prefix}${key}.`);
    }
  }
}
