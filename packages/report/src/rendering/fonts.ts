import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const FILES = { regular: 'DejaVuSans.ttf', bold: 'DejaVuSans-Bold.ttf' } as const;

/** The cuts of the font that figures are set in. */
export type FontCut = keyof typeof FILES;

/** Family name of the font. */
export const FONT_FAMILY = 'DejaVu Sans';

const known = new Map<FontCut, Buffer>();

/** The font of figures as a file's bytes: the same on every machine, whatever is installed there. */
export function fontFile(cut: FontCut): Buffer {
  const font = known.get(cut) ?? readFileSync(pathOf(`dejavu-fonts-ttf/ttf/${FILES[cut]}`));
  known.set(cut, font);
  return font;
}

/** The cut that a font weight of SVG or Vega asks for. */
export function cutOf(weight: unknown): FontCut {
  return weight === 'bold' || Number(weight) >= 600 ? 'bold' : 'regular';
}

/** Path of a file within a package that this one depends on. */
export function pathOf(file: string): string {
  return createRequire(import.meta.url).resolve(file);
}
