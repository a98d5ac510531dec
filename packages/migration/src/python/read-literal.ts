const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\n': '' };

/**
 * Reads a number: `300000`, `3e5`, `0x1f`, `1_000`.
 * @param text - As it is written.
 * @returns The number; NaN for complex ones, which configurations have no use for.
 */
export function readNumber(text: string): number {
  return Number(text.replaceAll('_', ''));
}

/**
 * Reads a string in any quotes, raw or not.
 * @param text - As it is written, without interpolation.
 */
export function readString(text: string): string {
  const [, prefix = '', quotes = ''] = /^([a-zA-Z]*)("""|'''|"|')/.exec(text) ?? [];
  const inside = text.slice(prefix.length + quotes.length, text.length - quotes.length);
  return /r/i.test(prefix) ? inside : unescape(inside);
}

/**
 * Replaces the escapes of a string.
 * @param text - What is between the quotes.
 */
export function unescape(text: string): string {
  return text.replaceAll(/\\(x[\da-f]{2}|u[\da-f]{4}|[\s\S])/gi, (_, escape: string) =>
    escape.length > 1
      ? String.fromCharCode(Number.parseInt(escape.slice(1), 16))
      : (ESCAPES[escape] ?? escape),
  );
}
