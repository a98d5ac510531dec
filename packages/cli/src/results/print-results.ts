import { readResults, type ResultSet } from '@icarus-sim/core';
import type { PrintOptions } from '../commands/results-print.js';
import { ExitCode } from '../exit-code.js';

/**
 * Carries out `icarus results print`.
 * @throws InputError where the file is missing or in no known format.
 */
export async function printResults(file: string, options: PrintOptions): Promise<ExitCode> {
  const results = await readResults(file);
  if (options.json) printJson(results);
  else console.log(results.toString());
  return ExitCode.SUCCEEDED;
}

/** Entry by entry, since the whole may be longer than a string can be. */
function printJson(results: ResultSet): void {
  process.stdout.write('[');
  let separator = '\n';
  for (const entry of results) {
    process.stdout.write(`${separator}${JSON.stringify(entry)}`);
    separator = ',\n';
  }
  process.stdout.write('\n]\n');
}
