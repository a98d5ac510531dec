import type { PlotPlan } from './specification/plan-plot.js';
import type { PlotKind } from './specification/plot-options.js';

/** Kinds of figure that show intervals. */
const WITH_INTERVALS: ReadonlySet<PlotKind> = new Set(['line', 'bar', 'series'] as const);

/**
 * What a caption has to say of the intervals of a figure.
 * @param bands - Whether they are bands instead of error bars.
 * @param level - Their level of confidence.
 * @returns `undefined` where the figure shows none.
 */
export function intervalCaption(
  { kind, rows, roles }: PlotPlan,
  bands: boolean | undefined,
  level: number,
): string | undefined {
  if (!WITH_INTERVALS.has(kind) || roles.averaged.length > 0) return undefined;
  const counts = rows.filter(({ low, high }) => high > low).map(({ n }) => n);
  if (counts.length === 0) return undefined;
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const replications = least === most ? String(least) : `${least} to ${most}`;
  const marks = kind === 'series' || (bands && kind === 'line') ? 'Bands' : 'Error bars';
  const percent = Number((level * 100).toPrecision(12));
  return `${marks}: ${percent} % confidence intervals (Student’s t) over ${replications} replications.`;
}
