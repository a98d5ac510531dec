import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/**
 * Compares a folder with the pages that it should hold.
 *
 * @param {string} folder The folder.
 * @param {Map<string, string>} pages Pages by their path in it.
 * @returns {string[]} What is different, a line a file.
 */
export function differences(folder, pages) {
  const wrong = [...pages].flatMap(([path, page]) => {
    const file = join(folder, path);
    if (!existsSync(file)) return [`${path} is missing`];
    return readFileSync(file, 'utf8') === page ? [] : [`${path} is out of date`];
  });
  const left = filesIn(folder).filter((path) => !pages.has(path));
  return [...wrong, ...left.map((path) => `${path} is about nothing that is registered`)];
}

/** Makes a folder hold these pages and nothing else. */
export function writePages(folder, pages) {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, page] of pages) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, page);
  }
}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll(sep, '/'));
}
