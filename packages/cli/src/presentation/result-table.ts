import type { ExperimentNames } from '../campaign/experiment-names.js';
import {
  titleOf,
  type HeadlineMetric,
  type HeadlineResults,
} from '../campaign/headline-results.js';
import { outputColors } from './colors.js';
import { decimalsFor } from './quantities.js';
import { textTable, type TableColumn } from './text-table.js';

const METRIC_WIDTH = 12;

/**
 * The table that ends a campaign: a row an experiment, means over its replications.
 * @returns The table; empty where no experiment has ended.
 */
export function resultTable(names: ExperimentNames, results: HeadlineResults): string {
  const { experiments, metrics } = results;
  if (experiments.length === 0) return '';
  const metricColumns = metrics.map((metric): TableColumn => {
    return { title: titleOf(metric), align: 'right', width: METRIC_WIDTH };
  });
  const cells = metrics.map((metric) => metricCells(metric, results));
  const rows = experiments.map((index, row) => [
    ...names.cells(index),
    ...(results.hasSucceeded(index)
      ? cells.map((column) => column[row] ?? '')
      : [outputColors.red('failed')]),
  ]);
  return textTable([...names.titles.map((title) => ({ title })), ...metricColumns], rows);
}

/** One metric's means with the same number of decimals. */
function metricCells(metric: HeadlineMetric, results: HeadlineResults): string[] {
  const means = results.experiments.map((index) => results.mean(index, metric));
  const decimals = decimalsFor(means.filter((mean) => mean !== undefined));
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return means.map((mean) => mean?.toLocaleString('en', options) ?? '');
}
