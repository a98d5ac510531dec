/**
 * The menus of the site: written down for the guides, made of the folders for models and decisions.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { KIND_PAGES } from '../model-docs/kinds.mjs';
import { pagesIn, titleOf } from './pages.mjs';

/** The guides in the order in which they are best read. */
const GUIDES = {
  Start: ['getting-started', 'tutorial', 'concepts', 'migration', 'faq'],
  Campaigns: ['configuration', 'configuration-reference', 'parallelism', 'reliability', 'cluster'],
  Results: ['results', 'plots', 'report'],
  'Traces and theory': ['traces', 'replay', 'analytics'],
  Plugins: ['writing-plugins', 'api-stability'],
  Background: [
    'performance',
    'architecture',
    'differences',
    'dependencies',
    'package-sizes',
    'releasing',
  ],
};

const HOME = 'index';

/** The links at the top of every page. */
export const headerLinks = [
  { text: 'Getting started', link: '/getting-started' },
  { text: 'Tutorial', link: '/tutorial' },
  { text: 'Configuration', link: '/configuration-reference' },
  { text: 'Models', link: '/models/' },
];

/**
 * @param {string} docs The folder of all pages.
 * @returns {object[]} The menu at the side, as VitePress takes it. A page that nothing names stands
 * at the end.
 */
export function sidebar(docs) {
  const named = Object.values(GUIDES).flat();
  const others = pagesIn(docs).filter((page) => page !== HOME && !named.includes(page));
  return [
    ...Object.entries({ ...GUIDES, Others: others })
      .map(([text, pages]) => section(docs, '', text, pages))
      .filter(({ items }) => items.length > 0),
    { text: 'Models', link: '/models/', items: modelSections(docs) },
    { ...folderSection(docs, 'decisions', 'Decisions'), collapsed: true },
  ];
}

function modelSections(docs) {
  return Object.values(KIND_PAGES).map(({ folder, title }) => ({
    ...folderSection(docs, `models/${folder}`, title),
    collapsed: true,
  }));
}

function folderSection(docs, folder, text) {
  return section(docs, `${folder}/`, text, pagesIn(join(docs, folder)));
}

function section(docs, folder, text, pages) {
  const items = pages
    .filter((page) => existsSync(join(docs, folder, `${page}.md`)))
    .map((page) => ({ text: titleOf(join(docs, folder), page), link: `/${folder}${page}` }));
  return { text, items };
}
