import { lookUp, type ExperimentRecord, type ResultTree } from '@icarus-sim/core';

/** A result that a campaign's table shows. */
export interface HeadlineMetric {
  readonly collector: string;
  readonly metric: string;
}

const HEADLINES: readonly HeadlineMetric[] = [
  { collector: 'CACHE_HIT_RATIO', metric: 'MEAN' },
  { collector: 'LATENCY', metric: 'MEAN' },
  { collector: 'LINK_LOAD', metric: 'MEAN_INTERNAL' },
  { collector: 'LINK_LOAD', metric: 'MEAN_EXTERNAL' },
  { collector: 'PATH_STRETCH', metric: 'MEAN' },
];

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
    for (const headline of HEADLINES) {
      const value = valueOf(record.results, headline);
      if (value === undefined) continue;
      const key = keyOf(record.index, headline);
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

  /** The metrics that some experiment has. */
  get metrics(): HeadlineMetric[] {
    return HEADLINES.filter((headline) =>
      this.experiments.some((index) => this.mean(index, headline) !== undefined),
    );
  }

  /** Mean over the replications that succeeded; `undefined` where none has the metric. */
  mean(index: number, headline: HeadlineMetric): number | undefined {
    const total = this.#totals.get(keyOf(index, headline));
    return total && total.sum / total.count;
  }
}

/** The title of a metric with its unit, as its collector describes it. */
export function titleOf({ collector, metric }: HeadlineMetric): string {
  const description = lookUp('dataCollector', collector, 'collectors').metrics?.[metric];
  const { title = `${collector}.${metric}`, unit } = description ?? {};
  return unit === undefined ? title : `${title} (${unit})`;
}

/** The hit ratio of an experiment, where it was measured. */
export function hitRatioOf(results: ResultTree): number | undefined {
  return valueOf(results, { collector: 'CACHE_HIT_RATIO', metric: 'MEAN' });
}

function valueOf(results: ResultTree, { collector, metric }: HeadlineMetric): number | undefined {
  const tree = results[collector];
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree)) return undefined;
  const value = tree[metric];
  return typeof value === 'number' ? value : undefined;
}

function keyOf(index: number, { collector, metric }: HeadlineMetric): string {
  return `${index}/${collector}.${metric}`;
}
