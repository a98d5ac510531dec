import { basename, extname } from 'node:path';
import type { Shard } from '@icarus-sim/core';

/**
 * The file that results are written to where none is given.
 * @param configuration - The configuration's file.
 * @param shard - The part that is run; each has a file of its own.
 * @returns A name in the working directory, such as `campaign.results.jsonl`.
 */
export function defaultResultsFile(configuration: string, shard?: Shard): string {
  const part = shard ? `.shard-${shard.number}-of-${shard.count}` : '';
  return `${basename(configuration, extname(configuration))}.results${part}.jsonl`;
}
