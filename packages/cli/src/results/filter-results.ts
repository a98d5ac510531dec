import { writeResults } from '@icarus-sim/core';
import type { FilterOptions } from '../commands/results-filter.js';
import { ExitCode } from '../exit-code.js';
import { formatCount } from '../presentation/quantities.js';
import { countEntries } from './count-entries.js';
import { openResultsFile } from './open-results-file.js';
import { outputFile } from './output-file.js';

/**
 * Carries out `icarus results filter`.
 * @throws InputError where the file can't be read, a condition is not valid or the output exists.
 */
export async function filterResults(file: string, options: FilterOptions): Promise<ExitCode> {
  const output = outputFile(options.output, options.force);
  const { results, count } = countEntries(await openResultsFile(file, options));
  await writeResults(output, results);
  console.error(`${formatCount(count(), 'result')} written to ${output}`);
  return ExitCode.SUCCEEDED;
}
