import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What a consumer sees of a packed package. */
interface PackedPackage {
  readonly manifestProblems: readonly string[];
  readonly typeProblems: readonly string[];
  readonly files: readonly string[];
  /** In bytes. */
  readonly size: number;
}

const WORKSPACE = join(__dirname, '../../..');
const PACKAGES = readdirSync(join(WORKSPACE, 'packages'));
const BUDGETS = new Map(
  [
    ...readFileSync(join(WORKSPACE, 'docs/package-sizes.md'), 'utf8').matchAll(
      /^\| `([\w-]+)`\s*\|\s*(\d+) \|/gm,
    ),
  ].map(([, name = '', budget]): [string, number] => [name, Number(budget) * 1000]),
);

const workFolder = mkdtempSync(join(tmpdir(), 'icarus-packed-'));
afterAll(() => rmSync(workFolder, { recursive: true }));

async function pack(name: string): Promise<PackedPackage> {
  const script = join(__dirname, 'support/check-package.mjs');
  const args = [script, join(WORKSPACE, 'packages', name), workFolder];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const packed: PackedPackage = JSON.parse(stdout);
  return packed;
}

jest.setTimeout(120_000);

describe('what is published', () => {
  it.each(PACKAGES)('of %s is found and typed for ES modules and CommonJS', async (name) => {
    const { manifestProblems, typeProblems, files, size } = await pack(name);
    expect(manifestProblems).toEqual([]);
    expect(typeProblems).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'dist/index.js', 'dist/index.cjs']),
    );
    const unwanted = files.filter((file) => /\.map$|\.test\.|^src\/|^test\/|fixtures/.test(file));
    expect(unwanted.filter((file) => !file.startsWith('templates/'))).toEqual([]);
    expect(size).toBeLessThanOrEqual(BUDGETS.get(name) ?? 0);
  });

  it('has a budget for each package and no others', () => {
    expect([...BUDGETS.keys()].sort()).toEqual([...PACKAGES].sort());
  });
});
