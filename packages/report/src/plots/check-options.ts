import { InputError, nearestNames, quote } from '@icarus-sim/core';
import { areNumbers, distinctValues, varyingParameters } from './specification/parameter-values.js';
import { planPlot, type PlotPlan } from './specification/plan-plot.js';
import type { ParameterValue, PlotData, PlotParameters } from './specification/plot-data.js';
import { METRIC, type PlotOptions } from './specification/plot-options.js';

type Where = NonNullable<PlotOptions['where']>;

/** All that has parameters in a figure's data. */
function withParameters(data: PlotData): readonly { readonly parameters: PlotParameters }[] {
  return [...data.rows, ...data.distributions];
}

/**
 * Reads the conditions of a figure: `topology.name=GEANT`; several values of one parameter are
 * alternatives.
 * @throws InputError with the nearest names where a parameter or a value isn't among the results.
 */
export function parseWhere(texts: readonly string[], data: PlotData): Where {
  const conditions: Record<string, ParameterValue[]> = {};
  for (const text of texts) {
    const equals = text.indexOf('=');
    const place = `--where ${text}`;
    if (equals < 1) {
      const allowed = 'a parameter and a value, such as topology.name=GEANT';
      throw new InputError({ place, found: quote(text), allowed });
    }
    const path = text.slice(0, equals).trim();
    checkParameter(path, place, data);
    const values = distinctValues(withParameters(data), path);
    const wanted = text.slice(equals + 1).trim();
    const value = values.find((known) => isSame(known, wanted));
    if (value === undefined) {
      const allowed = values.map(String);
      throw new InputError({
        place,
        found: quote(wanted),
        allowed: allowed.join(', '),
        nearest: nearestNames(wanted, allowed),
      });
    }
    conditions[path] = [...(conditions[path] ?? []), value];
  }
  return conditions;
}

/** Numbers may be written in other ways than they are shown. */
function isSame(known: ParameterValue, written: string): boolean {
  return typeof known === 'number' ? known === Number(written) : String(known) === written;
}

/**
 * Checks that the results have the parameters that a figure is asked to show, and says what is
 * averaged or left out.
 * @returns What the figure shows.
 * @throws InputError with the nearest names where they have not, or nothing is left to show.
 */
export function checkOptions(
  data: PlotData,
  options: PlotOptions,
  warn: (message: string) => void,
): PlotPlan {
  for (const role of ['x', 'by', 'facet'] as const) {
    const path = options[role];
    const isMetric = path === METRIC && (options.y?.length ?? 0) > 1;
    if (path !== undefined && !isMetric) checkParameter(path, `--${role}`, data);
  }
  const plan = planPlot(data, options);
  const shown = plan.kind === 'cdf' ? plan.distributions : plan.rows;
  if (shown.length === 0) {
    throw new InputError({
      place: '--where',
      found: 'conditions that no experiment fulfils together',
      allowed: 'values of the same experiments',
    });
  }
  const { averaged } = plan.roles;
  if (averaged.length > 0) {
    const values = averaged.map((path) => `${path} (${distinctValues(shown, path).length} values)`);
    if (plan.kind === 'series') throw seriesOfMeans(values);
    warn(`means over ${values.join(', ')}, without intervals; use --by, --facet or --where`);
  }
  checkLogarithms(plan, options, warn);
  return plan;
}

/** Series of different experiments have values at different times. */
function seriesOfMeans(averaged: readonly string[]): InputError {
  return new InputError({
    place: '--kind',
    found: `series that differ in more than lines and panels can show: ${averaged.join(', ')}`,
    allowed: 'series that --by, --facet and --where tell apart',
  });
}

function checkParameter(path: string, place: string, data: PlotData): void {
  const rows = withParameters(data);
  const known = [...new Set(rows.flatMap(({ parameters }) => Object.keys(parameters)))];
  if (known.includes(path)) return;
  const varying = varyingParameters(rows);
  throw new InputError({
    place,
    found: quote(path),
    allowed: `${varying.join(', ') || 'a parameter'}${varying.length > 0 ? ', or another parameter' : ''}`,
    nearest: nearestNames(path, known),
  });
}

function checkLogarithms(
  plan: PlotPlan,
  { logX, logY }: PlotOptions,
  warn: (message: string) => void,
): void {
  const xs = plan.roles.x === undefined ? [] : distinctValues(plan.rows, plan.roles.x);
  if (logX && plan.kind !== 'cdf' && (plan.kind !== 'line' || !areNumbers(xs))) {
    const found =
      plan.kind === 'line'
        ? `an axis of ${plan.roles.x}, whose values are no numbers`
        : `a figure of kind ${plan.kind}`;
    throw new InputError({ place: '--log-x', found, allowed: 'an axis of numbers' });
  }
  if (logY && (plan.kind === 'cdf' || plan.kind === 'stacked')) {
    const found = `a figure of kind ${plan.kind}`;
    throw new InputError({ place: '--log-y', found, allowed: 'line, bar or heatmap' });
  }
  const hidden =
    (logX ? xs.filter((value) => Number(value) <= 0).length : 0) +
    (logY ? plan.rows.filter(({ mean }) => mean <= 0).length : 0);
  if (hidden > 0) warn(`${hidden} values of 0 or less have no place on a logarithmic axis`);
}
