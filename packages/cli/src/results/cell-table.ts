import type { Estimate } from '@icarus-sim/core';

/** What a cell holds: a text, a number, a mean with its interval, or nothing. */
export type Cell = string | number | Estimate | undefined;

/** A table of results before it is laid out for a terminal, a document or another program. */
export interface CellTable {
  readonly titles: readonly string[];
  /** A cell for each title. */
  readonly rows: readonly (readonly Cell[])[];
  /** The metric of each row, where it is not the same of all: other metrics have other decimals. */
  readonly metrics?: readonly string[];
  /** What the reader should know, a sentence each. */
  readonly notes: readonly string[];
}

/** Whether a cell holds a mean with its interval. */
export function isEstimate(cell: Cell): cell is Estimate {
  return typeof cell === 'object';
}

/** Whether all that a column holds are numbers or estimates. */
export function isNumeric({ rows }: CellTable, column: number): boolean {
  const cells = rows.map((row) => row[column]).filter((cell) => cell !== undefined);
  return cells.length > 0 && cells.every((cell) => typeof cell !== 'string');
}
