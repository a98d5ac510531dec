/**
 * Reads a number written in a text file.
 * @returns A finite number, or NaN where the text is anything else.
 */
export function parseNumber(text: string): number {
  const value = text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(value) ? value : NaN;
}
