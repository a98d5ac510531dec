import { entriesOf } from '@icarus-sim/core';
import type { AxisTitle } from './specification/plot-data.js';

/**
 * What the collectors that are registered call their metrics.
 * @returns Titles and units by path, such as `LATENCY.MEAN`.
 */
export function metricTitles(): Record<string, AxisTitle> {
  const titles = entriesOf('dataCollector').flatMap(({ name, definition }) =>
    Object.entries(definition.metrics ?? {}).map(([metric, description]) => {
      return [`${name}.${metric}`, description] as const;
    }),
  );
  return Object.fromEntries(titles);
}
