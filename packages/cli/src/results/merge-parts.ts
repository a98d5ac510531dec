import { extname } from 'node:path';
import { lookUp, writeResults, writeText, type JournalHeader } from '@icarus-sim/core';
import { formatCount, formatDone } from '../presentation/quantities.js';
import { CampaignParts } from './campaign-parts.js';
import { showWarning } from './open-results-file.js';

/** So many positions of missing runs are shown. */
const MOST_SHOWN = 10;

/**
 * Whether journals are parts of one campaign, such as its shards or copies of it.
 * @param headers - The header of each file; missing for files that are no journal.
 */
export function areOneCampaign(
  headers: readonly (JournalHeader | undefined)[],
): headers is readonly JournalHeader[] {
  const hash = headers[0]?.configurationHash ?? '';
  return hash !== '' && headers.every((header) => header?.configurationHash === hash);
}

/**
 * Puts the journals of one campaign together and says what is missing.
 * @param headers - The header of each file.
 * @param output - File to write; a journal can be continued like any other.
 */
export async function mergeParts(
  files: readonly string[],
  headers: readonly JournalHeader[],
  output: string,
): Promise<void> {
  const parts = await CampaignParts.open(files, headers);
  const { extensions } = lookUp('resultsWriter', 'JOURNAL', output);
  if (extensions.includes(extname(output).toLowerCase())) await writeText(output, parts.lines());
  else await writeResults(output, parts);
  const { count, missing, failures, header } = parts;
  const sources = formatCount(files.length, 'file');
  console.error(
    `${formatDone(count, header.planned)} of the campaign, from ${sources}, written to ${output}`,
  );
  if (failures) showWarning(`${formatCount(failures.count, 'run')} failed: ${failures.firstError}`);
  if (missing.length > 0) showWarning(`${describeMissing(missing)}${absentShards(headers)}`);
}

/** Which runs are missing, numbered as `icarus run` does. */
function describeMissing(missing: readonly number[]): string {
  const shown = missing.slice(0, MOST_SHOWN).map((sequence) => sequence + 1);
  const more = missing.length > MOST_SHOWN ? ', …' : '';
  const verb = missing.length === 1 ? 'is' : 'are';
  return `${formatCount(missing.length, 'run')} ${verb} missing: ${shown.join(', ')}${more}`;
}

/** Shards that no file is of, where the campaign was run in shards. */
function absentShards(headers: readonly JournalHeader[]): string {
  const shards = headers.flatMap(({ shard }) => shard ?? []);
  const count = shards[0]?.count ?? 0;
  if (shards.length < headers.length || shards.some((shard) => shard.count !== count)) return '';
  const all = Array.from({ length: count }, (_, i) => i + 1);
  const absent = all.filter((number) => !shards.some((shard) => shard.number === number));
  const names = absent.map((number) => `${number}/${count}`).join(', ');
  return names === '' ? '' : ` (no file of shard ${names})`;
}
