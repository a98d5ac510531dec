import { parse } from 'csv-parse/sync';

/**
 * Splits a line of a CSV file into its fields; fields may be quoted, but hold no line breaks.
 * @param delimiter - What stands between fields, one character.
 * @returns The fields, or `undefined` where quotes are unbalanced.
 */
export function splitRow(line: string, delimiter = ','): string[] | undefined {
  if (!line.includes('"')) return line.split(delimiter);
  try {
    const [row]: string[][] = parse(line, { delimiter });
    return row;
  } catch {
    return undefined;
  }
}
