import {
  HEADLINE_METRICS,
  scalarMetrics,
  studentInterval,
  valueAt,
  type Estimate,
  type ResultTree,
} from '@icarus-sim/core';
import { metricTitles } from '../plots/metric-titles.js';
import type { Metric } from './report-data.js';

type Values = (number | null)[];

/** Collects the single numbers of all runs, so that whole results need not stay in memory. */
export class MetricTable {
  /** By metric and experiment the values of its replications. */
  readonly #values = new Map<string, Values[]>();

  /**
   * Adds a run that succeeded.
   * @param experiment - Position of its experiment.
   * @param run - How many runs of the experiment were added before.
   */
  add(experiment: number, run: number, results: ResultTree): void {
    for (const path of metricsIn(results)) {
      const value = valueAt(results, path);
      if (typeof value !== 'number' || !Number.isFinite(value)) continue;
      let columns = this.#values.get(path);
      if (!columns) this.#values.set(path, (columns = []));
      const values = (columns[experiment] ??= []);
      while (values.length < run) values.push(null);
      values.push(value);
    }
  }

  /**
   * The metrics, those shown first in front.
   * @param order - The experiments in the order of the metrics' values.
   * @param runs - How many runs each of them has.
   * @param level - Level of confidence of the intervals.
   */
  metrics(order: readonly number[], runs: readonly number[], level: number): Metric[] {
    const paths = [...this.#values.keys()];
    const headlines = HEADLINE_METRICS.filter((path) => this.#values.has(path));
    const titles = metricTitles();
    const first = headlines.length > 0 ? headlines : paths.slice(0, HEADLINE_METRICS.length);
    return [...new Set([...first, ...paths])].map((path) => {
      const values = order.map((experiment, i) => {
        const measured = this.#values.get(path)?.[experiment] ?? [];
        return Array.from({ length: runs[i] ?? 0 }, (_, run) => measured[run] ?? null);
      });
      const estimates = values.map((each) => estimate(each, level));
      return {
        path,
        ...(titles[path] ?? { title: path }),
        headline: first.includes(path),
        means: estimates.map((each) => each?.mean ?? null),
        lows: estimates.map((each) => each?.low ?? null),
        highs: estimates.map((each) => each?.high ?? null),
        values,
      };
    });
  }
}

/** Numbers may stand beside the collectors' trees in results that other programs have written. */
function metricsIn(results: ResultTree): string[] {
  const loose = Object.keys(results).filter((name) => typeof results[name] === 'number');
  return [...loose, ...scalarMetrics(results)];
}

function estimate(values: Values, level: number): Estimate | undefined {
  const measured = values.filter((value) => value !== null);
  return measured.length > 0 ? studentInterval(measured, level) : undefined;
}
