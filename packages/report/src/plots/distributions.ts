import { isTree, valueAt, type ResultEntry } from '@icarus-sim/core';
import { MeasuredListTable } from './measured-lists.js';
import type { PlotDistribution } from './specification/plot-data.js';
import { meanDistribution } from './specification/plot-points.js';

type Distribution = Pick<PlotDistribution, 'values' | 'shares'>;

/** Gathers cumulative distributions from results entry by entry. */
export class DistributionTable {
  readonly #wanted: ((metric: string) => boolean) | undefined;
  readonly #kept = new MeasuredListTable<Distribution>();
  readonly #known = new Set<string>();

  /** @param wanted - Which metrics to keep; by default none, only their names are known then. */
  constructor(wanted?: (metric: string) => boolean) {
    this.#wanted = wanted;
  }

  /** Names of all metrics that are distributions. */
  get known(): string[] {
    return [...this.#known];
  }

  /** Adds those of one experiment in one replication. */
  add([parameters, results]: ResultEntry): void {
    for (const [collector, metrics] of Object.entries(results)) {
      if (!isTree(metrics)) continue;
      for (const name of Object.keys(metrics).filter((each) => each.startsWith('CDF'))) {
        const metric = `${collector}.${name}`;
        const distribution = distributionIn(valueAt(results, metric));
        if (!distribution) continue;
        this.#known.add(metric);
        if (this.#wanted?.(metric)) this.#kept.add(parameters, metric, distribution);
      }
    }
  }

  /** The distributions kept: of each experiment the mean of its replications. */
  rows(): PlotDistribution[] {
    return this.#kept.entries().map(({ parameters, metric, replications }) => {
      const steps = meanDistribution(replications);
      const [values, shares] = [steps.map(([value]) => value), steps.map(([, share]) => share)];
      return { parameters, metric, values, shares, n: replications.length };
    });
  }
}

/** A list of values and a list of the shares up to each. */
function distributionIn(value: unknown): Distribution | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [values, shares]: unknown[] = value;
  return areNumbers(values) && areNumbers(shares) ? { values, shares } : undefined;
}

function areNumbers(list: unknown): list is number[] {
  return Array.isArray(list) && list.every((item) => typeof item === 'number');
}
