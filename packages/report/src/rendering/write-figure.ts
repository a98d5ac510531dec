import { existsSync } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { InputError, quote } from '@icarus-sim/core';
import { fitWidth, type FittedFigure } from './fit-width.js';
import { formatOf, type FigureFormat } from './figure-format.js';
import { atWidth } from './render-svg.js';

/** A figure that is to be written. */
export interface FigureFile {
  /** Absolute path; its ending tells the format. */
  readonly path: string;
  /** Says in words what is to be seen. */
  readonly title: string;
  /** Width of the whole figure in CSS pixels. */
  readonly width: number;
  /** The figure with panels of some width, in CSS pixels; of its own choice without. */
  figureAt(panelWidth?: number): FittedFigure['figure'];
}

/** How files of figures begin that may stand for something else, too. */
const MARKS: Partial<Record<FigureFormat, string>> = { json: 'vega-lite', html: 'icarus' };
const SNIFFED_BYTES = 600;

/**
 * Draws a figure and writes it in the format that the file name stands for.
 * @throws InputError where there is no such format, or the file is something else than a figure.
 */
export async function writeFigure({ path, title, width, figureAt }: FigureFile): Promise<void> {
  const format = formatOf(path);
  await checkReplaceable(path, format);
  const fitted = await fitWidth(width, figureAt);
  await writeFile(path, await contentOf(format, fitted, title, width));
}

async function contentOf(
  format: FigureFormat,
  fitted: FittedFigure,
  title: string,
  width: number,
): Promise<string | Buffer> {
  const drawing = atWidth(fitted.drawing, width);
  switch (format) {
    case 'svg':
      return `${drawing.svg}\n`;
    case 'json':
      return `${JSON.stringify(fitted.figure, null, 2)}\n`;
    case 'png': {
      const { renderPng } = await import('./render-png.js');
      return await renderPng(drawing);
    }
    case 'pdf': {
      const { renderPdf } = await import('./render-pdf.js');
      return await renderPdf(drawing, title);
    }
    case 'html': {
      const { renderHtml } = await import('./render-html.js');
      return await renderHtml({ figure: fitted.figure, drawing }, title);
    }
  }
}

/** A figure is drawn again and again; results and reports have the same endings. */
async function checkReplaceable(path: string, format: FigureFormat): Promise<void> {
  const mark = MARKS[format];
  if (mark === undefined || !existsSync(path)) return;
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0);
    if (bytesRead === 0 || buffer.toString('utf8', 0, bytesRead).includes(mark)) return;
  } finally {
    await file.close();
  }
  const found = `${quote(path)}, a file that exists already and is no figure`;
  throw new InputError({ place: '--output', found, allowed: 'a new file, or a figure' });
}
