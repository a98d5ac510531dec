import type { ParameterValue, ReportData } from '../../page/report-data.js';
import type { AxisTitle, PlotData, PlotRow } from '../../plots/specification/plot-data.js';
import { valueIn } from '../format/values.js';

/**
 * The data of figures about one metric.
 * @param metric - Path of the metric.
 */
export function plotDataOf(data: ReportData, metric: string): PlotData {
  const { dimensions, experiments, metrics } = data;
  const found = metrics.find(({ path }) => path === metric);
  const rows = experiments.flatMap((experiment, i): PlotRow[] => {
    const mean = found?.means[i] ?? null;
    if (mean === null) return [];
    const values = dimensions.map(({ path }, d): [string, ParameterValue] => [
      path,
      valueIn(dimensions, experiment, d),
    ]);
    return [
      {
        parameters: Object.fromEntries(values),
        metric,
        mean,
        low: found?.lows[i] ?? mean,
        high: found?.highs[i] ?? mean,
        n: experiment.replications.length,
      },
    ];
  });
  return {
    rows,
    distributions: [],
    headlines: [metric],
    metrics: found ? { [metric]: titleOf(found) } : {},
    parameters: Object.fromEntries(dimensions.map(({ path, title }) => [path, { title }])),
  };
}

function titleOf({ title, unit }: AxisTitle): AxisTitle {
  return unit === undefined ? { title } : { title, unit };
}
