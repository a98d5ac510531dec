import { basename } from 'node:path';
import {
  InputError,
  parseComponentTexts,
  quote,
  type ComponentSpecification,
} from '@icarus-sim/core';

/** The formats that endings of file names stand for, beside `.gz` and `.zst`. */
const BY_ENDING: Readonly<Record<string, string>> = {
  csv: 'CSV',
  bin: 'ORACLE_GENERAL',
  oraclegeneral: 'ORACLE_GENERAL',
};

/**
 * The format of a trace file.
 * @param file - Its name, whose ending tells the format where nothing else does.
 * @param text - The format as it was given: a name, for CSV also columns.
 * @param option - The option that it was given to, for errors.
 * @returns The format, `LINES` for endings that stand for no other; not looked up yet.
 * @throws InputError where the text is no format.
 */
export function traceFormatOf(
  file: string,
  text: string | undefined,
  option: string,
): ComponentSpecification {
  if (text === undefined) {
    const ending =
      basename(file)
        .toLowerCase()
        .replace(/\.(gz|zst)$/, '')
        .split('.')
        .at(-1) ?? '';
    return { name: BY_ENDING[ending] ?? 'LINES' };
  }
  const [format, ...others] = parseComponentTexts(text, option);
  if (format && others.length === 0) return format;
  throw new InputError({ place: option, found: quote(text), allowed: 'one format' });
}
