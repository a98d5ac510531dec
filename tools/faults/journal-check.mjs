import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';

/** What a journal must have in common with that of an undisturbed run. */
function essence({ sequence, index, replication, status, parameters, results }) {
  return { sequence, index, replication, status, parameters, results };
}

/**
 * The records of a journal, without the last line where it breaks off.
 * @param {string} path
 * @returns {object[]}
 */
export function recordsOf(path) {
  const lines = readFileSync(path, 'utf8').split('\n').slice(1, -1);
  return lines.map((line) => JSON.parse(line));
}

/**
 * Compares a campaign that was disturbed with one that was not.
 * @param {string} path - Its journal.
 * @param {object[]} undisturbed - Records of the other.
 * @returns {{ results: number, duplicates: number, missing: number, wrong: number }}
 */
export function compare(path, undisturbed) {
  const records = recordsOf(path).filter(({ status }) => status === 'succeeded');
  const bySequence = new Map(records.map((record) => [record.sequence, essence(record)]));
  const expected = undisturbed.map(essence);
  return {
    results: bySequence.size,
    duplicates: records.length - bySequence.size,
    missing: expected.filter(({ sequence }) => !bySequence.has(sequence)).length,
    wrong: expected.filter((record) => {
      const found = bySequence.get(record.sequence);
      return found !== undefined && !isDeepStrictEqual(found, record);
    }).length,
  };
}
