import type { Spec, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { measureTexts } from './text-widths.js';

/** A drawn figure. */
export interface Drawing {
  /** A whole SVG document. */
  readonly svg: string;
  /** In CSS pixels, 96 to an inch. */
  readonly width: number;
  readonly height: number;
}

/** Sizes of a document that Vega has drawn. */
const SIZES = /width="([\d.]+)" height="([\d.]+)" viewBox="0 0 [\d.]+ [\d.]+"/;
const PIXELS_PER_INCH = 96;

/** The Vega specification that a Vega-Lite specification stands for. */
export function compileFigure(figure: TopLevelSpec): Spec {
  return compile(figure, { logger: silentLogger() }).spec;
}

/** Vega awaits something at its top level, so that CommonJS can't load it at once. */
function loadVega() {
  return import('vega');
}

/** Builds the figure of a Vega specification, without a screen. */
export async function drawnView(specification: Spec): Promise<View> {
  const vega = await loadVega();
  measureTexts(vega);
  const options = { renderer: 'none', logLevel: vega.Error } as const;
  return await new vega.View(vega.parse(specification), options).runAsync();
}

/**
 * Draws a figure, without a browser.
 * @param figure - A Vega-Lite specification with its data.
 * @returns The same bytes for the same specification.
 */
export async function renderSvg(figure: TopLevelSpec): Promise<Drawing> {
  const view = await drawnView(compileFigure(figure));
  (await loadVega()).resetSVGDefIds();
  const svg = await view.toSVG();
  view.finalize();
  const [, width, height] = SIZES.exec(svg) ?? [];
  return { svg, width: Number(width), height: Number(height) };
}

/**
 * Gives a drawing its size on paper.
 * @param width - What its whole width shall be, in CSS pixels.
 */
export function atWidth({ svg, width, height }: Drawing, wanted: number): Drawing {
  const inches = (pixels: number): string => `${Number((pixels / PIXELS_PER_INCH).toFixed(4))}in`;
  const scaled = (height * wanted) / width;
  const size = `width="${inches(wanted)}" height="${inches(scaled)}" viewBox="0 0 ${width} ${height}"`;
  return { svg: svg.replace(SIZES, size), width: wanted, height: scaled };
}

/** Vega-Lite has remarks on channels of layers without marks; its errors are thrown. */
function silentLogger(): NonNullable<NonNullable<Parameters<typeof compile>[1]>['logger']> {
  const logger = {
    level: () => logger,
    error: (...messages: readonly unknown[]) => {
      throw new Error(messages.join(' '));
    },
    warn: () => logger,
    info: () => logger,
    debug: () => logger,
  };
  return logger;
}
