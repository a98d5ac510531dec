import type { TopLevelSpec } from 'vega-lite';
import { renderSvg, type Drawing } from './render-svg.js';

/** A figure with its drawing. */
export interface FittedFigure {
  readonly figure: TopLevelSpec;
  readonly drawing: Drawing;
}

const MOST_ROUNDS = 4;
const LEAST_PANEL_WIDTH = 40;

/**
 * Draws a figure as wide as asked: what its axes and legend take is known once it is drawn.
 * @param width - Of the whole figure in CSS pixels.
 * @param figureAt - The figure with panels of some width, in CSS pixels; of its own choice without.
 */
export async function fitWidth(
  width: number,
  figureAt: (panelWidth?: number) => TopLevelSpec,
): Promise<FittedFigure> {
  let figure = figureAt();
  let drawing = await renderSvg(figure);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const excess = drawing.width - width;
    const panelWidth = panelWidthOf(figure) - Math.ceil(excess / columnsOf(figure));
    if (Math.abs(excess) < columnsOf(figure) || panelWidth < LEAST_PANEL_WIDTH) break;
    figure = figureAt(panelWidth);
    drawing = await renderSvg(figure);
  }
  return { figure, drawing };
}

function panelWidthOf(figure: TopLevelSpec): number {
  const panel: object = 'spec' in figure ? figure.spec : figure;
  return 'width' in panel && typeof panel.width === 'number' ? panel.width : 0;
}

function columnsOf(figure: TopLevelSpec): number {
  return 'columns' in figure && typeof figure.columns === 'number' ? figure.columns : 1;
}
