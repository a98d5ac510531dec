import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WORKSPACE_ROOT } from '../workspace/ensure-installed.mjs';

const TEST = /`([^`]+\.test\.ts)`(?:, “([^”]+)”)?/g;

const lines = readFileSync(join(WORKSPACE_ROOT, 'docs', 'differences.md'), 'utf8').split('\n');
const rows = lines.filter((line) => /^\| (?!-)/.test(line) && !/\| test +\|$/.test(line));
const named = rows.flatMap((row) =>
  [...row.matchAll(TEST)].map(([, file, title]) => ({ file, title })),
);

/** The text of a test file; empty where there is none. */
function textOf(file) {
  const path = join(WORKSPACE_ROOT, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

describe('docs/differences.md', () => {
  it('names a test for each difference', () => {
    expect(rows.filter((row) => row.match(TEST) === null)).toEqual([]);
    expect(rows.length).toBeGreaterThan(50);
  });

  it('names test files that exist', () => {
    const missing = named.filter(({ file }) => textOf(file) === '');
    expect(missing.map(({ file }) => file)).toEqual([]);
  });

  it('names tests by their titles', () => {
    const unknown = named.filter(({ file, title }) => title && !textOf(file).includes(title));
    expect(unknown).toEqual([]);
  });
});
