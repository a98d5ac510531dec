import type { FigureLayer } from '../plots/specification/figure-parts.js';
import type { PlacedLabel } from './place-labels.js';

const INK = '#333333';

/** The texts beside nodes, on a light outline that keeps them readable over links. */
export function labelLayers(labels: readonly PlacedLabel[], fontSize: number): FigureLayer[] {
  return (['left', 'center', 'right'] as const).flatMap((align): FigureLayer[] => {
    const values = labels.filter((label) => label.align === align).map((label) => ({ ...label }));
    if (values.length === 0) return [];
    const text = { field: 'text', type: 'nominal' as const };
    const mark = { type: 'text' as const, align, baseline: 'middle' as const, fontSize };
    const outline = { stroke: '#FFFFFF', strokeWidth: 2.5, opacity: 0.85 };
    return [
      { data: { values }, mark: { ...mark, ...outline }, encoding: { text } },
      { data: { values }, mark: { ...mark, color: INK }, encoding: { text } },
    ];
  });
}
