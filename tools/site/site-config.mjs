/**
 * The site that `npm run docs:build` makes of docs/, as VitePress wants it described.
 */
import { join } from 'node:path';
import { WORKSPACE_ROOT } from '../workspace/ensure-installed.mjs';
import { headingAnchor } from './heading-anchor.mjs';
import { headerLinks, sidebar } from './navigation.mjs';
import { LINKED_ONLY } from './pages.mjs';
import { linkToRepository, REPOSITORY } from './repository-links.mjs';

// The path below which the site is served, such as /icarus/ on GitHub Pages.
const BASE = process.env.DOCS_BASE ?? '/';

/** What VitePress is asked for; everything it serves comes from the site itself. */
export const siteConfig = {
  lang: 'en',
  title: 'Icarus',
  description: 'A simulator of networks of caches',
  base: BASE,
  head: [['link', { rel: 'icon', href: `${BASE}icon.svg` }]],
  srcExclude: LINKED_ONLY,
  rewrites: { 'models/README.md': 'models/index.md' },
  outDir: join(WORKSPACE_ROOT, 'dist', 'site'),
  cacheDir: join(WORKSPACE_ROOT, 'node_modules', '.cache', 'vitepress'),
  markdown: { config: linkToRepository, anchor: { slugify: headingAnchor } },
  themeConfig: {
    logo: '/icon.svg',
    nav: headerLinks,
    sidebar: sidebar(join(WORKSPACE_ROOT, 'docs')),
    outline: [2, 3],
    search: { provider: 'local' },
    socialLinks: [{ icon: 'github', link: REPOSITORY }],
    externalLinkIcon: true,
  },
};
