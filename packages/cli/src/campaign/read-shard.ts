import { InputError, type Shard } from '@icarus-sim/core';

/**
 * Reads a `--shard`.
 * @param text - Such as `2/5`, the second of five parts.
 * @throws InputError where it is no part of a whole.
 */
export function readShard(text: string): Shard {
  const [, number = 0, count = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (number >= 1 && number <= count) return { number, count };
  const allowed = 'a part of how many, from 1/1, such as 2/5';
  throw new InputError({ place: '--shard', found: `"${text}"`, allowed });
}
