import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { packageFolders } from '../workspace/package-folders.mjs';

/** Reports of the public interface are compared with it, and hold links of TSDoc. */
const REPORTS = 'docs/api/';

/**
 * @typedef {object} MarkdownFile
 * @property {string} file Path in the workspace, with slashes.
 * @property {string} text
 */

/**
 * @param {string} root Folder of the workspace.
 * @returns {MarkdownFile[]} What users read: the guides, the examples, the READMEs.
 */
export function markdownFiles(root) {
  const readmes = packageFolders(root).map((folder) => `${folder}/README.md`);
  return [
    'README.md',
    'CONTRIBUTING.md',
    ...readmes,
    ...below(root, 'docs'),
    ...below(root, 'examples'),
  ]
    .filter((file) => existsSync(join(root, file)))
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
}

function below(root, folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((path) => `${folder}/${path.replaceAll(sep, '/')}`)
    .filter((file) => file.endsWith('.md') && !file.startsWith(REPORTS))
    .sort();
}
