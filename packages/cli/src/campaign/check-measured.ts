import { lookUp, unknownMetric, type ComponentSpecification } from '@icarus-sim/core';

/**
 * Refuses a metric that a campaign is known not to measure. Collectors that describe no metrics may
 * have any: of theirs, only the first results tell.
 * @param path - The metric, such as `CACHE_HIT_RATIO.MEAN`.
 * @param collectors - What the campaign measures.
 * @throws InputError with the nearest metrics.
 */
export function checkMeasured(path: string, collectors: readonly ComponentSpecification[]): void {
  const measured = collectors.map(({ name }) => {
    const { metrics = {} } = lookUp('dataCollector', name, 'collectors');
    return { name, paths: Object.keys(metrics).map((metric) => `${name}.${metric}`) };
  });
  const isMeasured = measured.some(({ name, paths }) =>
    paths.length === 0 ? isAtOrBelow(name, path) : paths.some((known) => isAtOrBelow(known, path)),
  );
  if (isMeasured) return;
  const known = measured.flatMap(({ paths }) => paths);
  throw unknownMetric(path, known, '--precision-metric');
}

/** Metrics of single nodes stand below their metric. */
function isAtOrBelow(known: string, path: string): boolean {
  return path === known || path.startsWith(`${known}.`);
}
