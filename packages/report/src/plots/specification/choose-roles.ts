import { areNumbers, distinctValues, valueOf, varyingParameters } from './parameter-values.js';
import type { PlotParameters } from './plot-data.js';
import { METRIC, TIME, type PlotKind, type PlotOptions } from './plot-options.js';

/** The parameters that a figure tells apart. */
export interface PlotRoles {
  /** On the horizontal axis; `undefined` for distributions, whose values are there. */
  readonly x: string | undefined;
  readonly by: string | undefined;
  readonly facet: string | undefined;
  /** Parameters that vary beside these: what is shown is the mean over them. */
  readonly averaged: readonly string[];
}

interface Row {
  readonly parameters: PlotParameters;
}

/** Most panels that a figure has without being asked. */
const MOST_PANELS = 6;
/** What readers look for first, in this order. */
const FAVOURITES = ['strategy.name', 'cachePolicy.name', 'topology.name', 'workload.name'];

/**
 * Chooses what stands on the axes of a figure, where it isn't given: on the horizontal axis the
 * swept number with most values, else a category; then what is told apart by lines and by panels.
 * A parameter that those chosen determine is not chosen; what is left is averaged over.
 * @param rows - What is shown, one row an experiment and metric.
 * @param kind - Kind of the figure; `undefined` where it depends on the horizontal axis.
 */
export function chooseRoles(
  rows: readonly Row[],
  options: PlotOptions,
  kind: PlotKind | undefined,
): PlotRoles {
  const varying = varyingParameters(rows).sort((a, b) => rankOf(a) - rankOf(b));
  const given = [options.x, options.by, options.facet];
  const free = (chosen: readonly (string | undefined)[]): string[] =>
    varying.filter((path) => !chosen.includes(path) && !isDetermined(rows, chosen, path));
  const x = kind === 'cdf' ? undefined : xOf(rows, options, kind, free(given));
  const several = varying.includes(METRIC);
  const by = options.by ?? defaultBy(free([x, options.facet]), several && kind !== 'stacked');
  const facet = options.facet ?? defaultFacet(rows, free([x, by]));
  return { x, by, facet, averaged: free([x, by, facet]) };
}

function rankOf(path: string): number {
  if (path === METRIC) return -1;
  const favourite = FAVOURITES.indexOf(path);
  if (favourite >= 0) return favourite;
  return FAVOURITES.length + (path.endsWith('.name') ? 0 : 1);
}

/** Series stand over time, whatever else is asked for. */
function xOf(
  rows: readonly Row[],
  { x }: PlotOptions,
  kind: PlotKind | undefined,
  free: readonly string[],
): string {
  return kind === 'series' ? TIME : (x ?? defaultX(rows, free, kind));
}

/** A category goes to the axis of bars that stand alone. */
function defaultX(
  rows: readonly Row[],
  free: readonly string[],
  kind: PlotKind | undefined,
): string {
  const candidates = free.filter((path) => path !== METRIC);
  const numeric = candidates
    .map((path) => ({ path, values: distinctValues(rows, path) }))
    .filter(({ values }) => areNumbers(values))
    .sort((a, b) => b.values.length - a.values.length);
  const categories = kind === 'bar' || kind === 'stacked' ? candidates : [];
  return categories[0] ?? numeric[0]?.path ?? candidates[0] ?? 'strategy.name';
}

/** Several metrics have panels of their own, since they have units of their own; or are stacked. */
function defaultBy(free: readonly string[], metricsApart: boolean): string | undefined {
  return free.find((path) => !(metricsApart && path === METRIC));
}

function defaultFacet(rows: readonly Row[], free: readonly string[]): string | undefined {
  return free.find((path) => path === METRIC || distinctValues(rows, path).length <= MOST_PANELS);
}

/** Whether rows that agree in some parameters agree in another one, too. */
function isDetermined(
  rows: readonly Row[],
  by: readonly (string | undefined)[],
  path: string,
): boolean {
  const known = new Map<string, unknown>();
  return rows.every(({ parameters }) => {
    const key = JSON.stringify(by.map((other) => other && valueOf(parameters, other)));
    const value = valueOf(parameters, path);
    if (!known.has(key)) known.set(key, value);
    return known.get(key) === value;
  });
}
