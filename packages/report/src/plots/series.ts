import { isTree, studentInterval, type ResultEntry } from '@icarus-sim/core';
import { MeasuredListTable } from './measured-lists.js';
import type { PlotRow } from './specification/plot-data.js';
import { TIME } from './specification/plot-options.js';

/** What collectors call the times of their series. */
const TIMES = 'TIME';

/** A metric at successive times, in one replication; null where there was nothing to measure. */
interface Series {
  readonly times: readonly number[];
  readonly values: readonly (number | null)[];
}

/** Gathers series over time from results entry by entry. */
export class SeriesTable {
  readonly #wanted: (metric: string) => boolean;
  readonly #kept = new MeasuredListTable<Series>();
  readonly #known = new Set<string>();

  /** @param wanted - Which metrics to keep; of the others only the names are known then. */
  constructor(wanted: (metric: string) => boolean) {
    this.#wanted = wanted;
  }

  /** Names of all metrics that are series. */
  get known(): string[] {
    return [...this.#known];
  }

  /** Adds those of one experiment in one replication. */
  add([parameters, results]: ResultEntry): void {
    for (const [collector, tree] of Object.entries(results)) {
      if (!isTree(tree)) continue;
      for (const [name, series] of seriesIn(tree)) {
        const metric = `${collector}.${name}`;
        this.#known.add(metric);
        if (this.#wanted(metric)) this.#kept.add(parameters, metric, series);
      }
    }
  }

  /**
   * The series kept: for each experiment and position in a series a row, whose time is the mean of those of the
   * replications, and is among the parameters. A series is as long as its shortest replication.
   * @param level - Level of confidence of the intervals.
   */
  rows(level: number): PlotRow[] {
    return this.#kept.entries().flatMap(({ parameters, metric, replications }) => {
      const length = Math.min(...replications.map(({ times }) => times.length));
      return Array.from({ length }, (_, position) => pointAt(replications, position, level))
        .filter((point) => point !== undefined)
        .map(({ time, ...estimate }): PlotRow => {
          return { parameters: { ...parameters, [TIME]: time }, metric, ...estimate };
        });
    });
  }
}

/** The series of a collector: its lists of numbers that are as long as that of the times. */
function seriesIn(tree: Readonly<Record<string, unknown>>): [name: string, series: Series][] {
  const { [TIMES]: times, ...others } = tree;
  if (!isSeries(times) || !times.every((time) => time !== null)) return [];
  return Object.entries(others).flatMap(([name, values]): [string, Series][] =>
    isSeries(values) && values.length === times.length ? [[name, { times, values }]] : [],
  );
}

function isSeries(list: unknown): list is (number | null)[] {
  return Array.isArray(list) && list.every((item) => item === null || typeof item === 'number');
}

type Point = Pick<PlotRow, 'mean' | 'low' | 'high' | 'n'> & { readonly time: number };

/** What the replications that have a value at a position of their series say of it together. */
function pointAt(
  replications: readonly Series[],
  position: number,
  level: number,
): Point | undefined {
  const there = replications.flatMap(({ times, values }) => {
    const [time, value] = [times[position], values[position]];
    return time === undefined || value === undefined || value === null ? [] : [{ time, value }];
  });
  if (there.length === 0) return undefined;
  const time = there.reduce((sum, point) => sum + point.time, 0) / there.length;
  const { mean, low, high, n } = studentInterval(
    there.map(({ value }) => value),
    level,
  );
  return { time, mean, low, high, n };
}
