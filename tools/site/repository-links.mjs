/**
 * Links from pages of the site to files of the repository that are not on it.
 */
import { statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { WORKSPACE_ROOT } from '../workspace/ensure-installed.mjs';
import { LINKED_ONLY } from './pages.mjs';

/** Where the repository is read. */
export const REPOSITORY = 'https://github.com/icarus-sim/icarus';

const ELSEWHERE = /^(?:[a-z]+:|#|\/)/;
const FOLDERS_LEFT_OUT = LINKED_ONLY.map((pattern) => `docs/${pattern.replace(/\*\*$/, '')}`);

/**
 * @param {string} href A link as written in a page.
 * @param {string} page The page's path below docs/.
 * @returns {string} The link, to the repository where it leads to a file that is not on the site.
 */
export function siteLink(href, page) {
  if (ELSEWHERE.test(href)) return href;
  const [file, anchor] = href.split('#');
  const target = posix.normalize(posix.join('docs', posix.dirname(page), file));
  if (isOnSite(target)) return href;
  const view = isFolder(target) ? 'tree' : 'blob';
  return `${REPOSITORY}/${view}/main/${target}${anchor === undefined ? '' : `#${anchor}`}`;
}

function isOnSite(target) {
  const isLeftOut = FOLDERS_LEFT_OUT.some((folder) => target.startsWith(folder));
  return target.startsWith('docs/') && !isLeftOut && !isFolder(target);
}

function isFolder(target) {
  const stats = statSync(join(WORKSPACE_ROOT, target), { throwIfNoEntry: false });
  return stats?.isDirectory() ?? false;
}

/**
 * Makes a Markdown renderer write such links.
 *
 * @param {import('markdown-it')} markdown The renderer of VitePress, which tells the page in `env`.
 */
export function linkToRepository(markdown) {
  markdown.core.ruler.push('repository-links', ({ tokens, env }) => {
    const inline = tokens.flatMap(({ children }) => children ?? []);
    for (const token of inline.filter(({ type }) => type === 'link_open')) {
      token.attrSet('href', siteLink(token.attrGet('href') ?? '', env.relativePath));
    }
  });
}
