import type { ResultStream } from '@icarus-sim/core';
import type { PrintOptions } from '../commands/results-print.js';
import { ExitCode } from '../exit-code.js';
import { experimentTexts } from './experiment-texts.js';
import { parseLevel } from './level.js';
import { openResultsFile, sampleResults } from './open-results-file.js';
import { writeOutput } from './write-output.js';

/**
 * Carries out `icarus results print`.
 * @throws InputError where the file is missing or in no known format.
 */
export async function printResults(file: string, options: PrintOptions): Promise<ExitCode> {
  if (options.json) {
    await writeOutput(jsonOf(await openResultsFile(file, options)));
  } else {
    const level = parseLevel(options.level);
    await writeOutput(experimentTexts(await sampleResults(file, options), level));
  }
  return ExitCode.SUCCEEDED;
}

/** Entry by entry, since the whole may be longer than a string can be. */
async function* jsonOf(results: ResultStream): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const entry of results.entries()) {
    yield `${separator}${JSON.stringify(entry)}`;
    separator = ',\n';
  }
  yield separator === '[\n' ? '[\n]\n' : '\n]\n';
}
