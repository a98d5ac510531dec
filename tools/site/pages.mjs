/**
 * The pages of the site: which there are and what they are called.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of docs/ that are read in the repository: what a page says of them is a link to there. */
export const LINKED_ONLY = ['api/**'];

const TITLE = /^# (.+)$/m;

/**
 * @param {string} folder A folder of pages.
 * @returns {string[]} Names of the pages that stand in it, without `.md`, in alphabetical order.
 */
export function pagesIn(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.slice(0, -'.md'.length))
    .sort();
}

/**
 * @param {string} folder The folder of the page.
 * @param {string} page Its name, without `.md`.
 * @returns {string} Its first heading, or else its name.
 */
export function titleOf(folder, page) {
  return TITLE.exec(readFileSync(join(folder, `${page}.md`), 'utf8'))?.[1] ?? page;
}
