import type { ComponentContext } from '@icarus-sim/core';
import { MOST_DISTINCT_VALUES, type Distribution, type ValueCounts } from './value-counts.js';

/**
 * The cumulative distribution of counted values, with a warning where they had to be rounded.
 * @param metric - What is distributed, for the warning.
 */
export function distributionOf(
  values: ValueCounts,
  metric: string,
  context: ComponentContext,
): Distribution {
  if (!values.isExact) {
    context.warn(
      `${metric} has more than ${MOST_DISTINCT_VALUES} distinct values: they are rounded down ` +
        `by less than 1 part in 2^${values.precisionBits}`,
    );
  }
  return values.distribution();
}
