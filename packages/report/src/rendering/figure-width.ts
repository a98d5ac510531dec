import { InputError, quote } from '@icarus-sim/core';

/** CSS pixels of each unit of length. */
const UNITS: Readonly<Record<string, number>> = {
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  pt: 96 / 72,
  px: 1,
};
const LENGTH = /^(\d+(?:\.\d+)?|\.\d+)\s*(in|cm|mm|pt|px)$/;
/** From 1.5 to 40 inches. */
const LEAST = 144;
const MOST = 3840;

/**
 * Reads the width of a figure.
 * @param text - A number with its unit, such as `3.5in`.
 * @returns CSS pixels, 96 to an inch.
 * @throws InputError where it is no width of a figure.
 */
export function parseWidth(text: string): number {
  const [, number, unit = ''] = LENGTH.exec(text.trim()) ?? [];
  const width = Number(number) * (UNITS[unit] ?? NaN);
  if (width >= LEAST && width <= MOST) return width;
  const allowed = 'a width from 1.5in to 40in, in in, cm, mm, pt or px, such as 3.5in or 90mm';
  throw new InputError({ place: '--width', found: quote(text), allowed });
}
