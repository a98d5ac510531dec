import { extname } from 'node:path';
import { namesOf, OFFICIAL_COMPONENTS, writeResults, type WriteOptions } from '@icarus-sim/core';
import type { ExportOptions } from '../commands/results-export.js';
import { loadComponents } from '../components/load-components.js';
import { ExitCode } from '../exit-code.js';
import { formatCount } from '../presentation/quantities.js';
import { countEntries } from './count-entries.js';
import { openResultsFile } from './open-results-file.js';
import { outputFile } from './output-file.js';

/**
 * Carries out `icarus results export`.
 * @throws InputError where the file can't be read, the format is unknown or the output exists.
 */
export async function exportResults(file: string, options: ExportOptions): Promise<ExitCode> {
  const output = outputFile(options.output, options.force);
  await loadComponents(options.plugin);
  const { results, count } = countEntries(await openResultsFile(file, options));
  await writeResults(output, results, writeOptions(options));
  console.error(`${formatCount(count(), 'result')} written to ${output}`);
  return ExitCode.SUCCEEDED;
}

/** Names of formats may be given in small letters, or by the ending of the file. */
function writeOptions({ format, output, all }: ExportOptions): WriteOptions {
  const parameters = all ? { details: true } : {};
  if (format !== undefined) {
    const isKnown = namesOf('resultsWriter').includes(format);
    return { parameters, format: isKnown ? format : format.toUpperCase() };
  }
  // Asking for the format by its name tells which package has it.
  const named = extname(output).slice(1).toUpperCase();
  const isOfficial = OFFICIAL_COMPONENTS.resultsWriter?.components.includes(named) ?? false;
  return isOfficial ? { parameters, format: named } : { parameters };
}
