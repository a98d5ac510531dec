import { basename, dirname, extname, join } from 'node:path';

const DIGITS = 3;

/**
 * The name of a part of a file: `trace-001.csv.gz` of `trace.csv.gz`.
 * @param part - Its number, from 1.
 */
export function partName(file: string, part: number): string {
  const compression = extname(file) === '.gz' ? '.gz' : '';
  const plain = basename(file, compression);
  const ending = extname(plain);
  const number = String(part).padStart(DIGITS, '0');
  return join(dirname(file), `${basename(plain, ending)}-${number}${ending}${compression}`);
}
