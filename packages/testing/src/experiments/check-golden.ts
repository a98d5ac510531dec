import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ResultValue } from '@icarus-sim/core';
import { compareResults, DEFAULT_TOLERANCE } from './compare-results.js';

/** Set to 1, golden files are written anew instead of being compared. */
export const UPDATE_VARIABLE = 'ICARUS_UPDATE_GOLDEN';

/** How results are compared with those kept in a file. */
export interface GoldenOptions {
  /** How far numbers may be apart, relative to the larger one; by default 1e-9. */
  readonly tolerance?: number;
  /** True to write the file; by default only where `ICARUS_UPDATE_GOLDEN=1` is set. */
  readonly update?: boolean;
}

/**
 * Compares results with those that were kept in a file when they were known to be right.
 * @param file - A JSON file, kept under version control.
 * @throws Error where there is no such file or results differ, with each place.
 */
export function checkGolden(
  file: string,
  results: ResultValue,
  {
    tolerance = DEFAULT_TOLERANCE,
    update = process.env[UPDATE_VARIABLE] === '1',
  }: GoldenOptions = {},
): void {
  if (update) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
    return;
  }
  const how = `look at the results, and where they are right run the tests with ${UPDATE_VARIABLE}=1`;
  if (!existsSync(file)) throw new Error(`there is no ${file} yet: ${how}`);
  const kept: ResultValue = JSON.parse(readFileSync(file, 'utf8'));
  // What is compared is what would be written.
  const written: ResultValue = JSON.parse(JSON.stringify(results));
  const differences = compareResults(written, kept, tolerance);
  if (differences.length === 0) return;
  throw new Error(`results are not those of ${file}:\n  ${differences.join('\n  ')}\n${how}`);
}
