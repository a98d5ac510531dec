import type { Dimension, ExperimentSummary, ParameterValue } from '../../page/report-data.js';

/** The value of an experiment in a dimension. */
export function valueIn(
  dimensions: readonly Dimension[],
  experiment: ExperimentSummary,
  dimension: number,
): ParameterValue {
  return dimensions[dimension]?.values[experiment.positions[dimension] ?? 0] ?? '';
}

/** An experiment's description, or else what tells it from others. */
export function experimentName(
  dimensions: readonly Dimension[],
  experiment: ExperimentSummary | undefined,
  position: number,
): string {
  if (!experiment) return '';
  if (experiment.description !== '') return experiment.description;
  const words = dimensions.map((dimension, i) => {
    const value = valueIn(dimensions, experiment, i);
    return dimension.numeric ? `${dimension.title} ${value}` : String(value);
  });
  return words.length > 0 ? words.join(', ') : `experiment ${position + 1}`;
}

/** A title with its unit. */
export function titleWithUnit({ title, unit }: { title: string; unit?: string }): string {
  return unit === undefined ? title : `${title} (${unit})`;
}
