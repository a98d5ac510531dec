import { isTree, type ResultTree } from '@icarus-sim/core';

/** Lists and trees with more entries than this are left out of a page. */
const MOST_ENTRIES = 2000;

/** Steps that a distribution keeps; more could not be told apart in a figure. */
const MOST_STEPS = 1000;

/** Significant digits that are kept of numbers below a collector's own metrics. */
const DIGITS = 7;

/** The results of a run that are no single numbers. */
export interface LongResults {
  readonly results: Record<string, unknown>;
  /** Paths of what is too long for a page. */
  readonly omitted: string[];
}

/**
 * Takes what the metrics of a table leave out: values of each node, link and content, and
 * distributions. Numbers keep seven digits.
 * @param results - Results of one run.
 */
export function longResults(results: ResultTree): LongResults {
  const omitted: string[] = [];
  const kept = Object.entries(results).flatMap(([collector, metrics]): [string, unknown][] => {
    if (typeof metrics === 'number') return [];
    if (!isTree(metrics)) return [[collector, shortened(metrics, collector, omitted)]];
    const long = Object.entries(metrics).filter(([, value]) => typeof value !== 'number');
    const inner = long.map(([metric, value]): [string, unknown] => [
      metric,
      shortened(value, `${collector}.${metric}`, omitted),
    ]);
    const known = inner.filter(([, value]) => value !== undefined);
    return known.length > 0 ? [[collector, Object.fromEntries(known)]] : [];
  });
  return { results: Object.fromEntries(kept), omitted };
}

function shortened(value: unknown, path: string, omitted: string[]): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(DIGITS));
  if (typeof value !== 'object' || value === null) return value;
  if (isDistribution(value) && value[0].length > MOST_STEPS) {
    return shortened(value.map(thinned), path, omitted);
  }
  const entries = Object.entries(value);
  if (entries.length > MOST_ENTRIES) {
    omitted.push(path);
    return undefined;
  }
  const inner = entries.map(([key, each]): [string, unknown] => [
    key,
    shortened(each, `${path}.${key}`, omitted),
  ]);
  return Array.isArray(value) ? inner.map(([, each]) => each) : Object.fromEntries(inner);
}

/** A cumulative distribution: values, and for each the share of all that is not above it. */
function isDistribution(value: object): value is [number[], number[]] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [values, shares]: unknown[] = value;
  return Array.isArray(values) && Array.isArray(shares) && values.length === shares.length;
}

/** Steps at even distances, the first and the last among them. */
function thinned(list: readonly number[]): number[] {
  const distance = (list.length - 1) / (MOST_STEPS - 1);
  return Array.from({ length: MOST_STEPS }, (_, i) => list[Math.round(i * distance)] ?? 0);
}
