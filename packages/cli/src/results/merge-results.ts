import {
  InputError,
  quote,
  writeResults,
  type ResultEntry,
  type ResultStream,
} from '@icarus-sim/core';
import { isDeepStrictEqual } from 'node:util';
import type { MergeOptions } from '../commands/results-merge.js';
import { ExitCode } from '../exit-code.js';
import { formatCount } from '../presentation/quantities.js';
import { countEntries } from './count-entries.js';
import { areOneCampaign, mergeParts } from './merge-parts.js';
import { openResultsFile } from './open-results-file.js';
import { outputFile } from './output-file.js';
import { warnOfOtherVersions } from './versions.js';

/**
 * Carries out `icarus results merge`.
 * @throws InputError where a file can't be read, the attributes of two differ or the output exists.
 */
export async function mergeResults(
  files: readonly string[],
  options: MergeOptions,
): Promise<ExitCode> {
  const output = outputFile(options.output, options.force);
  const streams: ResultStream[] = [];
  for (const file of files) {
    const stream = await openResultsFile(file);
    checkAttributes(streams[0] ?? stream, stream, file);
    streams.push(stream);
  }
  warnOfOtherVersions(files, streams);
  const headers = streams.map(({ header }) => header);
  if (areOneCampaign(headers)) {
    await mergeParts(files, headers, output);
    return ExitCode.SUCCEEDED;
  }
  const { results, count } = countEntries(joined(streams));
  await writeResults(output, results);
  const counts = [formatCount(count(), 'result'), formatCount(files.length, 'file')];
  console.error(`${counts.join(' of ')} written to ${output}`);
  return ExitCode.SUCCEEDED;
}

function checkAttributes(first: ResultStream, other: ResultStream, file: string): void {
  if (isDeepStrictEqual({ ...first.attributes }, { ...other.attributes })) return;
  throw new InputError({
    place: `${file}: attributes`,
    found: quote(other.attributes),
    allowed: `${quote(first.attributes)}, as in the first file`,
  });
}

/** The entries of all streams, one stream after the other. */
function joined(streams: readonly ResultStream[]): ResultStream {
  async function* entries(): AsyncGenerator<ResultEntry> {
    for (const stream of streams) yield* stream.entries();
  }
  const [first] = streams;
  return { attributes: first?.attributes ?? {}, entries };
}
