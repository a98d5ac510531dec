import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} root Folder of the workspace.
 * @returns {string[]} Folders of its packages, relative to it, such as `packages/core`.
 */
export function packageFolders(root) {
  return readdirSync(join(root, 'packages'))
    .map((name) => `packages/${name}`)
    .filter((folder) => existsSync(join(root, folder, 'package.json')));
}
