import { InputError, quote } from '@icarus-sim/core';
import { ExperimentNames } from '../campaign/experiment-names.js';
import type { DiffOptions } from '../commands/results-diff.js';
import { ExitCode } from '../exit-code.js';
import { formatCount } from '../presentation/quantities.js';
import { textTable } from '../presentation/text-table.js';
import { countEntries } from './count-entries.js';
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
  const { results, count } = countEntries(before);
  const differences = findDifferences(results, after, tolerance);
  if (options.json) return exitCodeOf(await writeJson(differences));
  const shown: ResultDifference[] = [];
  let found = 0;
  for await (const difference of differences) if (++found <= most) shown.push(difference);
  await writeOutput([
    found === 0
      ? `the results are equal: ${formatCount(count(), 'result')} each\n`
      : `${tableOf(shown, first, second)}\n`,
  ]);
  if (found > most) showWarning(`${formatCount(found - most, 'more difference')}: see --most`);
  return exitCodeOf(found);
}

function exitCodeOf(differences: number): ExitCode {
  return differences === 0 ? ExitCode.SUCCEEDED : ExitCode.FAILED;
}

/** Writes differences as they are found; @returns how many there are. */
async function writeJson(differences: AsyncIterable<ResultDifference>): Promise<number> {
  let found = 0;
  async function* pieces(): AsyncGenerator<string> {
    for await (const difference of differences) {
      yield `${found++ === 0 ? '[' : ','}\n  ${JSON.stringify(difference)}`;
    }
    yield found === 0 ? '[]\n' : '\n]\n';
  }
  await writeOutput(pieces());
  return found;
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
