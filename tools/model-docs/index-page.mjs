import { KINDS } from '@icarus-sim/core';
import { KIND_PAGES, pagePath } from './kinds.mjs';
import { cell, paragraphs, table } from './markdown.mjs';

/**
 * @param {object[]} entries Components of the registry.
 * @returns {string} The page that lists them all, in Markdown.
 */
export function indexPage(entries) {
  return paragraphs(
    '# Models',
    'Everything that a configuration can name, by kind. These pages are written by `npm run docs:models` from what the components say of themselves; `icarus describe KIND NAME` shows the same.',
    KINDS.filter((kind) => kind in KIND_PAGES).map((kind) => section(kind, entries)),
  );
}

function section(kind, entries) {
  const { title, about } = KIND_PAGES[kind];
  const rows = entries
    .filter((entry) => entry.kind === kind)
    .map((entry) => [
      `[${entry.name}](${pagePath(entry)})`,
      cell(entry.definition.description),
      `\`${entry.provider.name}\``,
    ]);
  return paragraphs(`## ${title}`, about, table(['name', 'description', 'package'], rows)).trim();
}
