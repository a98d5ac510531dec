import type { TopLevelSpec } from 'vega-lite';
import { GROUND, type Theme } from './palette.js';

/** Points to CSS pixels. */
const POINT = 96 / 72;
/** Sizes that are legible in print: labels of 8 points, titles of 9. */
const LABEL_SIZE = 8 * POINT;
const TITLE_SIZE = 9 * POINT;

/** Fonts of about the same width, so that a figure looks alike wherever it is shown. */
export const FONT = 'DejaVu Sans, Bitstream Vera Sans, Verdana, sans-serif';

const INK: Readonly<Record<Theme, { text: string; axis: string; grid: string }>> = {
  light: { text: '#1A1A1A', axis: '#666666', grid: '#E3E3E3' },
  dark: { text: '#ECECEC', axis: '#A0A0A0', grid: '#3A3D42' },
};

/** The look that all figures share. */
export function figureTheme(theme: Theme): NonNullable<TopLevelSpec['config']> {
  const { text, axis, grid } = INK[theme];
  const labels = { labelFontSize: LABEL_SIZE, labelColor: text };
  const titles = {
    titleFontSize: TITLE_SIZE,
    titleColor: text,
    titleFontWeight: 'normal' as const,
  };
  return {
    background: theme === 'light' ? GROUND.light : 'transparent',
    font: FONT,
    padding: 4,
    axis: {
      ...labels,
      ...titles,
      domainColor: axis,
      tickColor: axis,
      gridColor: grid,
      tickSize: 4,
      titlePadding: 6,
    },
    axisY: { tickCount: 6 },
    header: { ...labels, labelFontSize: TITLE_SIZE, labelFontWeight: 'bold', labelPadding: 4 },
    legend: {
      ...labels,
      ...titles,
      labelLimit: 220,
      titleLimit: 220,
      rowPadding: 3,
      columnPadding: 12,
      titlePadding: 5,
      symbolStrokeWidth: 0,
    },
    line: { strokeWidth: 1.6 },
    point: { size: 38 },
    rule: { strokeWidth: 0.9 },
    title: { fontSize: 10 * POINT, color: text, anchor: 'middle', offset: 8 },
    view: { stroke: axis, strokeWidth: 0.6 },
  };
}
