import {
  HEADLINE_METRICS,
  lookUp,
  MAIN_METRIC,
  valueAt,
  type ExperimentRecord,
  type ResultTree,
} from '@icarus-sim/core';

/** Sum and number of one metric's values over the replications of an experiment. */
interface Total {
  sum: number;
  count: number;
}

/** Keeps what a campaign's table shows, so that whole results need not stay in memory. */
export class HeadlineResults {
  readonly #totals = new Map<string, Total>();
  readonly #ended = new Set<number>();
  readonly #succeeded = new Set<number>();

  /** Counts a replication of an experiment that has ended. */
  add(record: ExperimentRecord): void {
    this.#ended.add(record.index);
    if (record.status === 'failed') return;
    this.#succeeded.add(record.index);
    for (const metric of HEADLINE_METRICS) {
      const value = numberAt(record.results, metric);
      if (value === undefined) continue;
      const key = keyOf(record.index, metric);
      const { sum, count } = this.#totals.get(key) ?? { sum: 0, count: 0 };
      this.#totals.set(key, { sum: sum + value, count: count + 1 });
    }
  }

  /** Positions in the queue of the experiments that have ended in some replication. */
  get experiments(): number[] {
    return [...this.#ended].sort((a, b) => a - b);
  }

  /** Whether an experiment has succeeded in some replication. */
  hasSucceeded(index: number): boolean {
    return this.#succeeded.has(index);
  }

  /** Paths of the metrics that some experiment has. */
  get metrics(): string[] {
    return HEADLINE_METRICS.filter((metric) =>
      this.experiments.some((index) => this.mean(index, metric) !== undefined),
    );
  }

  /** Mean over the replications that succeeded; `undefined` where none has the metric. */
  mean(index: number, metric: string): number | undefined {
    const total = this.#totals.get(keyOf(index, metric));
    return total && total.sum / total.count;
  }
}

/** The title of a metric with its unit, as its collector describes it. */
export function titleOf(path: string): string {
  const [collector = '', metric = ''] = path.split('.');
  const description = lookUp('dataCollector', collector, 'collectors').metrics?.[metric];
  const { title = path, unit } = description ?? {};
  return unit === undefined ? title : `${title} (${unit})`;
}

/** The hit ratio of an experiment, where it was measured. */
export function hitRatioOf(results: ResultTree): number | undefined {
  return numberAt(results, MAIN_METRIC);
}

function numberAt(results: ResultTree, metric: string): number | undefined {
  const value = valueAt(results, metric);
  return typeof value === 'number' ? value : undefined;
}

function keyOf(index: number, metric: string): string {
  return `${index}/${metric}`;
}
