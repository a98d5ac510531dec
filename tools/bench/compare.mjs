import { readFileSync } from 'node:fs';

/** How much slower a case may be than before. */
const THRESHOLD = 0.85;

/**
 * Compares results with those of an earlier run.
 * @param {object[]} results
 * @param {string} path JSON that an earlier run wrote.
 * @returns {{ lines: string[], slower: number }} A line a case, and how many got slower.
 */
export function compareWith(results, path) {
  const { measured } = JSON.parse(readFileSync(path, 'utf8'));
  const earlier = new Map(measured.map((result) => [result.title, result]));
  const compared = results.flatMap(({ title, unit, value }) => {
    const before = earlier.get(title);
    if (before === undefined) return [];
    const ratio = unit === 's' ? before.value / value : value / before.value;
    return [{ title, ratio }];
  });
  const slower = compared.filter(({ ratio }) => ratio < THRESHOLD);
  const lines = compared.map(({ title, ratio }) => `${title.padEnd(48)} ${ratio.toFixed(2)} times`);
  return { lines, slower: slower.length };
}
