import { valueAt } from '@icarus-sim/core';
import { textColumns } from '../traces/presentation/text-columns.js';
import {
  PREDICTED_METRICS,
  type PredictedExperiment,
  type PredictedMetric,
} from './predicted-campaign.js';

/** Predictions in columns, a row an experiment. */
export function predictionTable(experiments: readonly PredictedExperiment[]): string {
  const head = ['experiment', ...PREDICTED_METRICS.map(({ title }) => title)];
  const rows = experiments.map(({ label, predicted, reason }) =>
    predicted
      ? [label, ...PREDICTED_METRICS.map((metric) => numberOf(predicted, metric))]
      : [label, `not predicted: ${reason}`],
  );
  return tableWithRemarks([head, ...rows]);
}

/** Predictions beside results, a row a metric. */
export function comparisonTable(experiments: readonly PredictedExperiment[]): string {
  const head = ['experiment', 'metric', 'predicted', 'simulated', 'error'];
  const rows = experiments.flatMap((experiment) => comparisonRows(experiment));
  return tableWithRemarks([head, ...rows]);
}

function comparisonRows(experiment: PredictedExperiment): string[][] {
  const { label, predicted, reason, simulated, relativeError } = experiment;
  if (!predicted) return [[label, `not predicted: ${reason}`]];
  return PREDICTED_METRICS.map((metric, i) => {
    const error = relativeError?.[metric.path];
    return [
      i === 0 ? label : '',
      metric.title,
      numberOf(predicted, metric),
      simulated ? numberOf(simulated, metric) : 'no results',
      error === undefined ? '' : `${error < 0 ? '' : '+'}${(100 * error).toFixed(2)} %`,
    ];
  });
}

function numberOf(tree: unknown, { path, decimals }: PredictedMetric): string {
  const value = valueAt(tree, path);
  return typeof value === 'number' ? value.toFixed(decimals) : '';
}

/** Rows of two cells are remarks: they take no part in the widths of columns. */
function tableWithRemarks(rows: readonly string[][]): string {
  const isRemark = (row: readonly string[]): boolean => row.length === 2;
  const labels = Math.max(...rows.map(([label = '']) => label.length));
  const cells = rows.map((row) => (isRemark(row) ? row.slice(0, 1) : row));
  const lines = textColumns(
    cells,
    rows[0]?.[1] === 'metric' ? ['left', 'left', 'right'] : ['left', 'right'],
  );
  return lines
    .map((line, i) => {
      const row = rows[i] ?? [];
      return isRemark(row) ? `${(row[0] ?? '').padEnd(labels)}  ${row[1]}` : line;
    })
    .join('\n');
}
