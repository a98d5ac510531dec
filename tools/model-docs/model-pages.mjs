import { allEntries, OFFICIAL_COMPONENTS } from '@icarus-sim/core';
import { formatPage } from './format-page.mjs';
import { indexPage } from './index-page.mjs';
import { KIND_PAGES, pagePath } from './kinds.mjs';
import { modelPage } from './model-page.mjs';

/**
 * Writes the pages of all official components, formatted like every file of the workspace.
 *
 * @returns {Promise<Map<string, string>>} The pages by their path below `docs/models`.
 */
export async function modelPages() {
  for (const { package: name } of Object.values(OFFICIAL_COMPONENTS)) await import(name);
  // Commands have help of their own.
  const entries = allEntries().filter(({ kind }) => kind in KIND_PAGES);
  const pages = [
    ['README.md', indexPage(entries)],
    ...entries.map((entry) => [pagePath(entry), modelPage(entry)]),
  ];
  const formatted = pages.map(async ([path, markdown]) => [path, await formatPage(markdown)]);
  return new Map(await Promise.all(formatted));
}
