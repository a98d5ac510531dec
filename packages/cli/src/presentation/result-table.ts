import type { ExperimentNames } from '../campaign/experiment-names.js';
import { titleOf, type HeadlineResults } from '../campaign/headline-results.js';
import { outputColors } from './colors.js';
import { decimalsFor, formatCount } from './quantities.js';
import { textTable, type TableColumn } from './text-table.js';

const METRIC_WIDTH = 12;

/** What nobody reads in a terminal takes long to lay out: as much as the square of the rows. */
const MOST_ROWS = 100;

/**
 * The table that ends a campaign: a row an experiment, means over its replications.
 * @returns The table, cut off after a hundred rows; empty where no experiment has ended.
 */
export function resultTable(names: ExperimentNames, results: HeadlineResults): string {
  const { experiments: ended, metrics } = results;
  if (ended.length === 0) return '';
  const experiments = ended.slice(0, MOST_ROWS);
  const metricColumns = metrics.map((metric): TableColumn => {
    return { title: titleOf(metric), align: 'right', width: METRIC_WIDTH };
  });
  const cells = metrics.map((metric) => metricCells(metric, experiments, results));
  const rows = experiments.map((index, row) => [
    ...names.cells(index),
    ...(results.hasSucceeded(index)
      ? cells.map((column) => column[row] ?? '')
      : [outputColors.red('failed')]),
  ]);
  const table = textTable([...names.titles.map((title) => ({ title })), ...metricColumns], rows);
  const left = ended.length - experiments.length;
  return left > 0 ? `${table}\n… and ${formatCount(left, 'experiment')} more` : table;
}

/** One metric's means with the same number of decimals. */
function metricCells(
  metric: string,
  experiments: readonly number[],
  results: HeadlineResults,
): string[] {
  const means = experiments.map((index) => results.mean(index, metric));
  const decimals = decimalsFor(means.filter((mean) => mean !== undefined));
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return means.map((mean) => mean?.toLocaleString('en', options) ?? '');
}
