import { existsSync } from 'node:fs';
import { InputError, isInputError, readResults, ResultSet, writeResults } from '@icarus-sim/core';
import type { MergeOptions } from '../commands/results-merge.js';
import { ExitCode } from '../exit-code.js';
import { formatCount } from '../presentation/quantities.js';

/**
 * Carries out `icarus results merge`.
 * @throws InputError where a file can't be read, the attributes of two differ or the output exists.
 */
export async function mergeResults(
  files: readonly string[],
  { output, force }: MergeOptions,
): Promise<ExitCode> {
  if (existsSync(output) && !force) {
    const allowed = 'a new file, or --force to replace this one';
    throw new InputError({ place: output, found: 'a file that exists already', allowed });
  }
  let merged: ResultSet | undefined;
  for (const file of files) {
    const results = await readResults(file);
    merged = merged ? mergeFile(merged, results, file) : results;
  }
  const results = merged ?? new ResultSet();
  await writeResults(output, results);
  const counts = [formatCount(results.length, 'result'), formatCount(files.length, 'file')];
  console.error(`${counts.join(' of ')} written to ${output}`);
  return ExitCode.SUCCEEDED;
}

function mergeFile(merged: ResultSet, results: ResultSet, file: string): ResultSet {
  try {
    return merged.merge(results);
  } catch (error) {
    throw isInputError(error) ? error.within(file) : error;
  }
}
