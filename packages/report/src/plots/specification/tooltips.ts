import type { FigureInput, LayerEncoding } from './figure-parts.js';

/** What a reader sees who points at a point, a bar or a cell. */
export function pointTooltip(input: FigureInput): LayerEncoding {
  const { plan, xTitle, yTitle, seriesTitle } = input;
  const series = [{ field: 'series', type: 'nominal' as const, title: seriesTitle }];
  const facet = [{ field: 'panel', type: 'nominal' as const, title: 'Panel' }];
  return {
    tooltip: [
      ...(plan.roles.by === undefined ? [] : series),
      ...(plan.roles.facet === undefined ? [] : facet),
      { field: 'x', type: 'nominal', title: xTitle },
      { field: 'mean', type: 'quantitative', title: yTitle ?? 'Mean', format: '.4~g' },
      { field: 'low', type: 'quantitative', title: 'Interval from', format: '.4~g' },
      { field: 'high', type: 'quantitative', title: 'Interval to', format: '.4~g' },
      { field: 'n', type: 'quantitative', title: 'Replications' },
    ],
  };
}
