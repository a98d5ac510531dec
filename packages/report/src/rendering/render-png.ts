import { readFile } from 'node:fs/promises';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { FONT_FAMILY, fontFile, pathOf } from './fonts.js';
import type { Drawing } from './render-svg.js';
import { withResolution } from './png-resolution.js';

/** Print resolution. */
const DOTS_PER_INCH = 300;
const PIXELS_PER_INCH = 96;

let ready: Promise<void> | undefined;

async function start(): Promise<void> {
  await initWasm(readFile(pathOf('@resvg/resvg-wasm/index_bg.wasm')));
}

/**
 * Makes a PNG image of a drawing at 300 dots per inch.
 * @returns The bytes of the file, the same for the same drawing.
 */
export async function renderPng({ svg, width }: Drawing): Promise<Buffer> {
  await (ready ??= start());
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'width', value: Math.round((width / PIXELS_PER_INCH) * DOTS_PER_INCH) },
    font: {
      fontBuffers: [fontFile('regular'), fontFile('bold')],
      defaultFontFamily: FONT_FAMILY,
      sansSerifFamily: FONT_FAMILY,
    },
  });
  const image = resvg.render();
  const png = withResolution(Buffer.from(image.asPng()), DOTS_PER_INCH);
  image.free();
  resvg.free();
  return png;
}
