import { InputError, quote } from '@icarus-sim/core';

/**
 * Reads a level of confidence.
 * @returns `undefined` where none is given, so that the default counts.
 * @throws InputError where it isn't between 0 and 1.
 */
export function parseLevel(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const level = Number(text);
  if (text.trim() !== '' && level > 0 && level < 1) return level;
  const allowed = 'a level of confidence between 0 and 1, such as 0.95';
  throw new InputError({ place: '--level', found: quote(text), allowed });
}

/** A level in words: `95 %`. */
export function formatLevel(level: number): string {
  return `${Number((level * 100).toPrecision(6))} %`;
}
