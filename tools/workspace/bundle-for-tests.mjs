/**
 * Packages of many small files in one file each: Jest finds, reads and compiles all of them anew for
 * every test file, which took longer than most tests.
 */
import { buildSync } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Bundles packages, unless that was done before with the same versions of all packages.
 *
 * @param {string} root Folder of the workspace.
 * @param {Readonly<Record<string, readonly string[]>>} imports What each package of ours imports.
 * @returns {Record<string, string>} File by pattern of its name, for Jest's `moduleNameMapper`.
 */
export function bundleForTests(root, imports) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const what = JSON.stringify(imports);
  const key = createHash('sha256').update(lock).update(what).digest('hex').slice(0, 16);
  const folder = join(root, 'node_modules', '.cache', `tests-${key}`);
  if (!existsSync(folder)) bundleInto(folder, root, imports);
  const names = Object.values(imports).flat();
  return Object.fromEntries(names.map((name) => [`^${name}$`, join(folder, fileName(name))]));
}

/** Tests of two packages may start at once: a folder has its name when all of it is written. */
function bundleInto(folder, root, imports) {
  const parent = join(folder, '..');
  mkdirSync(parent, { recursive: true });
  const unfinished = mkdtempSync(join(parent, 'tests-'));
  for (const [importer, names] of Object.entries(imports)) {
    // From the importer's folder: another one may see another version.
    const resolveDir = join(root, 'packages', importer);
    for (const name of names) {
      buildSync({
        stdin: { contents: `module.exports = require('${name}');`, resolveDir },
        outfile: join(unfinished, fileName(name)),
        bundle: true,
        format: 'cjs',
        platform: 'node',
        target: 'node20',
      });
    }
  }
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}

function fileName(name) {
  return `${name.replaceAll(/\W/g, '-')}.cjs`;
}
