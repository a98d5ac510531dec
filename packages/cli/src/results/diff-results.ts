import { InputError, quote } from '@icarus-sim/core';
import { ExperimentNames } from '../campaign/experiment-names.js';
import type { DiffOptions } from '../commands/results-diff.js';
import { ExitCode } from '../exit-code.js';
import { formatCount } from '../presentation/quantities.js';
import { textTable } from '../presentation/text-table.js';
import { findDifferences, type ResultDifference } from './find-differences.js';
import { openResultsFile, showWarning } from './open-results-file.js';
import { warnOfOtherVersions } from './versions.js';
import { writeOutput } from './write-output.js';

const MOST_SHOWN = 100;

/**
 * Carries out `icarus results diff`.
 * @throws InputError where a file can't be read or an option is not a number.
 */
export async function diffResults(
  first: string,
  second: string,
  options: DiffOptions,
): Promise<ExitCode> {
  const tolerance = parseNumber(options.tolerance, '--tolerance') ?? 0;
  const most = parseNumber(options.most, '--most') ?? MOST_SHOWN;
  const before = await openResultsFile(first);
  const after = await openResultsFile(second);
  warnOfOtherVersions([first, second], [before, after]);
  const { count, differences } = await findDifferences(before, after, tolerance);
  if (options.json) await writeOutput([`${JSON.stringify(differences, null, 2)}\n`]);
  else if (differences.length === 0) {
    await writeOutput([`the results are equal: ${formatCount(count, 'result')} each\n`]);
  } else await writeOutput([`${tableOf(differences.slice(0, most), first, second)}\n`]);
  const hidden = differences.length - most;
  if (hidden > 0 && !options.json)
    showWarning(`${formatCount(hidden, 'more difference')}: see --most`);
  return differences.length === 0 ? ExitCode.SUCCEEDED : ExitCode.FAILED;
}

function tableOf(differences: readonly ResultDifference[], first: string, second: string): string {
  const names = new ExperimentNames(differences.map(({ parameters }) => parameters));
  const columns = [...names.titles, 'replication', 'metric', first, second, 'relative'];
  const rows = differences.map((difference, i) => [
    ...names.cells(i),
    String(difference.replication ?? ''),
    difference.metric ?? 'the experiment',
    ...valuesOf(difference),
  ]);
  return textTable(
    columns.map((title) => ({ title })),
    rows,
  );
}

function valuesOf({ metric, first, second }: ResultDifference): string[] {
  const word = metric === undefined ? 'present' : 'differs';
  const texts = [first, second].map((value) => {
    if (typeof value === 'number') return String(value);
    return value === 'none' ? 'missing' : word;
  });
  if (typeof first !== 'number' || typeof second !== 'number') return [...texts, ''];
  const relative = (second - first) / Math.abs(first);
  return [...texts, Number.isFinite(relative) ? relative.toExponential(2) : ''];
}

function parseNumber(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() !== '' && value >= 0) return value;
  throw new InputError({ place: option, found: quote(text), allowed: 'a number from 0' });
}
