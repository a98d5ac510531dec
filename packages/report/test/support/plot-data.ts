import { HEADLINE_METRICS } from '@icarus-sim/core';
import type { ParameterValue, PlotData, PlotRow } from '../../src/plots/specification/plot-data.js';

/** Rows of a metric, an experiment for each combination of parameter values. */
export function sweepRows(
  values: Readonly<Record<string, readonly ParameterValue[]>>,
  metric = 'CACHE_HIT_RATIO.MEAN',
): PlotRow[] {
  let combinations: Record<string, ParameterValue>[] = [{}];
  for (const [path, choices] of Object.entries(values)) {
    combinations = combinations.flatMap((chosen) =>
      choices.map((value) => ({ ...chosen, [path]: value })),
    );
  }
  return combinations.map((parameters, i) => {
    const mean = 0.1 + i / 64;
    return { parameters, metric, mean, low: mean - 1 / 128, high: mean + 1 / 128, n: 3 };
  });
}

/** The data of a figure that has nothing but rows. */
export function plotData(rows: readonly PlotRow[], other: Partial<PlotData> = {}): PlotData {
  const metrics = { 'CACHE_HIT_RATIO.MEAN': { title: 'Cache hit ratio' } };
  const headlines = HEADLINE_METRICS;
  return { rows, distributions: [], headlines, metrics, parameters: {}, ...other };
}
