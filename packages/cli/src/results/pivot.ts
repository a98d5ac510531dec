import {
  estimateOf,
  flatTree,
  InputError,
  type ExperimentSamples,
  type SampledExperiment,
} from '@icarus-sim/core';
import type { CellTable } from './cell-table.js';
import { unknownParameter } from './conditions.js';
import { parameterText } from './parameter-text.js';

/** What a table shows where. */
export interface PivotRequest {
  /** Paths of the parameters whose values name the rows, the outermost first. */
  readonly rows: readonly string[];
  /** Paths of the parameters whose values name the columns; none for a column a metric. */
  readonly columns: readonly string[];
  /** Metrics whose means stand in the cells. */
  readonly metrics: readonly string[];
  readonly level: number | undefined;
}

/** Values of some parameters as one key of a map. */
const keyOf = (values: readonly string[]): string => JSON.stringify(values);

/**
 * Arranges the means of metrics by parameters.
 * @returns Rows and columns in the order of numbers, or else of the experiments.
 * @throws InputError where a metric or parameter is unknown, or two experiments share a cell.
 */
export function pivot(samples: ExperimentSamples, request: PivotRequest): CellTable {
  const { rows, columns, metrics, level } = request;
  const measured = new Set(metrics.flatMap((metric) => samples.having(metric)));
  const experiments = samples.experiments.filter((experiment) => measured.has(experiment));
  const rowValues = valuesOf(experiments, rows, '--rows');
  const columnValues = valuesOf(experiments, columns, '--columns');
  const cells = new Map<string, SampledExperiment>();
  experiments.forEach((experiment, i) => {
    const key = keyOf([...(rowValues[i] ?? []), ...(columnValues[i] ?? [])]);
    const other = cells.get(key);
    if (other) throw sharedCell(other, experiment, [...rows, ...columns]);
    cells.set(key, experiment);
  });
  const columnKeys = inOrder(columnValues).flatMap((column) =>
    metrics.map((metric) => ({ column, metric })),
  );
  return {
    titles: [...rows, ...columnKeys.map(({ column, metric }) => titleOf(column, metric, metrics))],
    rows: inOrder(rowValues).map((row) => [
      ...row,
      ...columnKeys.map(({ column, metric }) => {
        const experiment = cells.get(keyOf([...row, ...column]));
        return experiment?.samples.has(metric) ? estimateOf(experiment, metric, level) : undefined;
      }),
    ]),
    notes: [],
  };
}

function titleOf(column: readonly string[], metric: string, metrics: readonly string[]): string {
  const words = column.length === 0 || metrics.length > 1 ? [...column, metric] : column;
  return words.join(' ');
}

/** For each experiment the values of some parameters. */
function valuesOf(
  experiments: readonly SampledExperiment[],
  paths: readonly string[],
  option: string,
): string[][] {
  const columns = paths.map((path) => {
    const texts = experiments.map(({ parameters }) =>
      parameterText(parameters, path, 'parameters'),
    );
    if (texts.some((text) => text !== undefined)) return texts;
    const known = experiments.flatMap(({ parameters }) => flatTree(parameters));
    throw unknownParameter(path, [...new Set(known.map(([name]) => name))], option);
  });
  return experiments.map((_, i) => columns.map((texts) => texts[i] ?? '–'));
}

/** The different tuples, each position in the order of its numbers or of its first mention. */
function inOrder(tuples: readonly (readonly string[])[]): string[][] {
  const distinct = new Map(tuples.map((tuple) => [keyOf(tuple), [...tuple]]));
  const ranks = (tuples[0] ?? []).map((_, position) =>
    ranksOf(tuples.map((tuple) => tuple[position] ?? '')),
  );
  return [...distinct.values()].sort((a, b) => {
    const differing = ranks.findIndex((_, position) => a[position] !== b[position]);
    const rank = ranks[differing];
    return rank ? (rank.get(a[differing] ?? '') ?? 0) - (rank.get(b[differing] ?? '') ?? 0) : 0;
  });
}

function ranksOf(values: readonly string[]): Map<string, number> {
  const distinct = [...new Set(values)];
  const areNumbers = distinct.every((value) => value !== '' && Number.isFinite(Number(value)));
  if (areNumbers) distinct.sort((a, b) => Number(a) - Number(b));
  return new Map(distinct.map((value, rank) => [value, rank]));
}

function sharedCell(
  first: SampledExperiment,
  second: SampledExperiment,
  used: readonly string[],
): InputError {
  const others = new Map(flatTree(second.parameters));
  const differing = flatTree(first.parameters)
    .filter(([path, value]) => JSON.stringify(others.get(path)) !== JSON.stringify(value))
    .map(([path]) => path)
    .filter((path) => path !== 'desc' && !used.includes(path));
  return new InputError({
    place: '--rows and --columns',
    found: `experiments in one cell that differ in ${differing.join(', ') || 'other parameters'}`,
    allowed: `one experiment a cell: name ${differing[0] ?? 'that parameter'} too, or choose with --where`,
  });
}
