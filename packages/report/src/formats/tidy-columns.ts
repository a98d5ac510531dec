import { flatTree, type ResultStream } from '@icarus-sim/core';

/** What the cells of a column are; every cell may also be empty. */
export type ColumnType = 'boolean' | 'integer' | 'number' | 'text';

/** A column of a tidy table. */
export interface TidyColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** Columns that every tidy table has, before and behind those of the parameters. */
const FIRST: readonly TidyColumn[] = [{ name: 'experiment', type: 'integer' }];
const LAST: readonly TidyColumn[] = [
  { name: 'replication', type: 'integer' },
  { name: 'metric', type: 'text' },
  { name: 'value', type: 'number' },
];
const RESERVED = new Set([...FIRST, ...LAST].map(({ name }) => name));

/** The columns of a tidy table: the experiment, its parameters, the replication, a metric. */
export interface TidyColumns {
  readonly all: readonly TidyColumn[];
  /** Paths of the parameters that have a column, in order. */
  readonly parameters: readonly string[];
}

/**
 * Goes through results to find which parameters there are and of which type each is: boolean,
 * integer of 32 bits, number, or text where values are of several types or none of these.
 */
export async function findColumns(results: ResultStream): Promise<TidyColumns> {
  const types = new Map<string, ColumnType>();
  for await (const [parameters] of results.entries()) {
    for (const [path, value] of flatTree(parameters)) {
      if (path === 'replication' || value === null || value === undefined) continue;
      const [type, former] = [typeOf(value), types.get(path)];
      types.set(path, former === undefined ? type : widest(former, type));
    }
  }
  const columns = [...types].map(([path, type]) => ({ name: columnName(path), type }));
  return { all: [...FIRST, ...columns, ...LAST], parameters: [...types.keys()] };
}

function columnName(path: string): string {
  return RESERVED.has(path) ? `parameter ${path}` : path;
}

function typeOf(value: unknown): ColumnType {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value !== 'number') return 'text';
  return Object.is(value, Math.trunc(value) | 0) ? 'integer' : 'number';
}

function widest(a: ColumnType, b: ColumnType): ColumnType {
  if (a === b) return a;
  const areNumbers = [a, b].every((type) => type === 'integer' || type === 'number');
  return areNumbers ? 'number' : 'text';
}
