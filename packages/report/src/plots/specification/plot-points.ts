import type { PlotRoles } from './choose-roles.js';
import { valueOf } from './parameter-values.js';
import type { ParameterValue, PlotDistribution, PlotParameters, PlotRow } from './plot-data.js';

/** A point, a bar or a cell of a figure: a row of its data. */
export interface PlotPoint {
  readonly x: ParameterValue;
  readonly series: ParameterValue;
  readonly facet: ParameterValue;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Replications behind it. */
  readonly n: number;
  /** Experiments behind it: above 1 where it is a mean over parameters. */
  readonly experiments: number;
}

/** A series or a facet of everything, where nothing is told apart. */
export const ALL = 'all';

/**
 * Puts the rows of a figure in their places; rows of the same place become their mean, without an
 * interval, since what they have in common by common random numbers isn't known. O(rows).
 */
export function plotPoints(rows: readonly PlotRow[], roles: PlotRoles): PlotPoint[] {
  const places = new Map<string, PlotRow[]>();
  for (const row of rows) {
    const key = JSON.stringify(placeOf(row.parameters, roles));
    places.set(key, [...(places.get(key) ?? []), row]);
  }
  return [...places.values()].map((members) => {
    const [first] = members;
    const place = placeOf(first?.parameters ?? {}, roles);
    const mean = members.reduce((sum, row) => sum + row.mean, 0) / members.length;
    const n = members.reduce((sum, row) => sum + row.n, 0);
    const alone = members.length === 1 ? first : undefined;
    const { low = mean, high = mean } = alone ?? {};
    return { ...place, mean, low, high, n, experiments: members.length };
  });
}

function placeOf(
  parameters: PlotParameters,
  { x, by, facet }: PlotRoles,
): Pick<PlotPoint, 'x' | 'series' | 'facet'> {
  const at = (path: string | undefined): ParameterValue => (path ? valueOf(parameters, path) : ALL);
  return { x: at(x), series: at(by), facet: at(facet) };
}

/** A step of a cumulative distribution: a row of a figure's data. */
export interface DistributionStep {
  readonly value: number;
  readonly share: number;
  readonly series: ParameterValue;
  readonly facet: ParameterValue;
}

/** Steps that are too low to be seen in print aren't drawn: 1/2000 of the axis. */
const LEAST_STEP = 1 / 2000;

/**
 * Puts distributions in their places. Several at the same place become the mean of their shares at
 * each value. O(values × distributions of a place).
 */
export function distributionSteps(
  distributions: readonly PlotDistribution[],
  roles: PlotRoles,
): DistributionStep[] {
  const places = new Map<string, PlotDistribution[]>();
  for (const distribution of distributions) {
    const key = JSON.stringify(placeOf(distribution.parameters, roles));
    places.set(key, [...(places.get(key) ?? []), distribution]);
  }
  return [...places.values()].flatMap((members) => {
    const { series, facet } = placeOf(members[0]?.parameters ?? {}, roles);
    return visibleSteps(meanDistribution(members)).map(([value, share]) => {
      return { value, share, series, facet };
    });
  });
}

type Steps = readonly (readonly [value: number, share: number])[];

/**
 * The mean of several distributions: at each value that one of them has, the mean of all shares.
 * @param distributions - At least one; values ascending.
 */
export function meanDistribution(
  distributions: readonly Pick<PlotDistribution, 'values' | 'shares'>[],
): Steps {
  const jumps = distributions.flatMap(({ values, shares }) =>
    values.map((value, i) => [value, (shares[i] ?? 0) - (shares[i - 1] ?? 0)] as const),
  );
  if (distributions.length === 1) {
    const [{ values, shares } = { values: [], shares: [] }] = distributions;
    return values.map((value, i) => [value, shares[i] ?? 0]);
  }
  const heights = new Map<number, number>();
  for (const [value, jump] of jumps) heights.set(value, (heights.get(value) ?? 0) + jump);
  let sum = 0;
  return [...heights]
    .sort(([a], [b]) => a - b)
    .map(([value, jump]) => [value, (sum += jump) / distributions.length]);
}

/** Starts at no share, and leaves out what can't be seen; the last step always stays. */
function visibleSteps(steps: Steps): Steps {
  const [first] = steps;
  if (!first) return [];
  const kept: (readonly [number, number])[] = [[first[0], 0]];
  let drawn = 0;
  steps.forEach(([value, share], i) => {
    if (share - drawn < LEAST_STEP && i < steps.length - 1) return;
    kept.push([value, share]);
    drawn = share;
  });
  return kept;
}
