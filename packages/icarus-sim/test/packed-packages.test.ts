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

/** What brings other packages by depending on them. */
const BUNDLES = new Set(['icarus-sim']);

/** Bytes that the check of all packages may print. */
const MOST_OUTPUT = 64 * 2 ** 20;

const workFolder = mkdtempSync(join(tmpdir(), 'icarus-packed-'));
afterAll(() => rmSync(workFolder, { recursive: true }));

let packed: Readonly<Record<string, PackedPackage>>;

beforeAll(async () => {
  const args = [join(__dirname, 'support/check-packages.mjs'), WORKSPACE, workFolder];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: MOST_OUTPUT });
  packed = JSON.parse(stdout);
}, 300_000);

describe('what is published', () => {
  it.each(PACKAGES)('of %s is found and typed for ES modules and CommonJS', (name) => {
    const { name: npmName } = JSON.parse(
      readFileSync(join(WORKSPACE, 'packages', name, 'package.json'), 'utf8'),
    );
    const { files = [], size, ...problems } = packed[npmName] ?? {};
    expect(problems).toEqual({ manifestProblems: [], typeProblems: [] });
    expect(files).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'dist/index.js', 'dist/index.cjs']),
    );
    const unwanted = files.filter((file) => /\.map$|\.test\.|^src\/|^test\/|fixtures/.test(file));
    expect(unwanted.filter((file) => !file.startsWith('templates/'))).toEqual([]);
    expect(size).toBeLessThanOrEqual(BUDGETS.get(name) ?? 0);
  });

  it.each(PACKAGES.filter((name) => !BUNDLES.has(name)))(
    'of %s asks for no package that its files do not name',
    (name) => {
      const folder = join(WORKSPACE, 'packages', name);
      const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const files = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' });
      const code = files
        .filter((file) => /\.(c?js|d\.c?ts)$/.test(file))
        .map((file) => readFileSync(join(folder, 'dist', file), 'utf8'))
        .join('');
      const unnamed = Object.keys(dependencies).filter(
        (dependency) => !['"', "'", '`'].some((quote) => code.includes(`${quote}${dependency}`)),
      );
      expect(unnamed).toEqual([]);
    },
  );

  it('has a budget for each package and no others', () => {
    expect([...BUDGETS.keys()].sort()).toEqual([...PACKAGES].sort());
  });
});
