import { stringify } from 'csv-stringify/browser/esm/sync';
import type { ReportData } from '../../page/report-data.js';
import { valueIn } from '../format/values.js';

type Cell = string | number | null;

/**
 * A table of estimates as CSV: a row an experiment; of each metric mean, ends of its confidence
 * interval and number of replications. Numbers are written in full.
 * @param order - Positions of the experiments, in the order of the rows.
 */
export function tableCsv(data: ReportData, order: readonly number[]): string {
  const { metrics, experiments } = data;
  const header = [
    ...leadingTitles(data),
    'replications',
    ...metrics.flatMap(({ path }) => [path, `${path}.low`, `${path}.high`]),
  ];
  const rows = order.map((experiment): Cell[] => [
    ...leadingCells(data, experiment),
    experiments[experiment]?.replications.length ?? 0,
    ...metrics.flatMap(({ means, lows, highs }): Cell[] => [
      means[experiment] ?? null,
      lows[experiment] ?? null,
      highs[experiment] ?? null,
    ]),
  ]);
  return stringify([header, ...rows]);
}

/** All values as CSV: a row an experiment, replication and metric. */
export function tidyCsv(data: ReportData): string {
  const header = [...leadingTitles(data), 'replication', 'metric', 'value'];
  const rows = data.experiments.flatMap(({ replications }, experiment) => {
    const leading = leadingCells(data, experiment);
    return replications.flatMap((replication, run) =>
      data.metrics.flatMap(({ path, values }): Cell[][] => {
        const value = values[experiment]?.[run] ?? null;
        return value === null ? [] : [[...leading, replication, path, value]];
      }),
    );
  });
  return stringify([header, ...rows]);
}

function leadingTitles({ dimensions }: ReportData): string[] {
  return ['desc', ...dimensions.map(({ path }) => path)];
}

function leadingCells({ dimensions, experiments }: ReportData, position: number): Cell[] {
  const experiment = experiments[position];
  if (!experiment) return [];
  return [experiment.description, ...dimensions.map((_, i) => valueIn(dimensions, experiment, i))];
}
