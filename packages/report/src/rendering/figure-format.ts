import { extname } from 'node:path';
import { InputError, quote } from '@icarus-sim/core';

const FORMATS = ['svg', 'png', 'pdf', 'html', 'json'] as const;

/** A kind of file that a figure can be written as. */
export type FigureFormat = (typeof FORMATS)[number];

/**
 * The kind of file that a name stands for.
 * @throws InputError where its ending is none of a figure.
 */
export function formatOf(file: string): FigureFormat {
  const ending = extname(file).slice(1).toLowerCase();
  const format = FORMATS.find((known) => known === ending);
  if (format) return format;
  const allowed = `a file ending in ${FORMATS.map((known) => `.${known}`).join(', ')}`;
  throw new InputError({ place: '--output', found: quote(file), allowed });
}
