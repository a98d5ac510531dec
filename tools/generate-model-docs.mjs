/**
 * `npm run docs:models`: writes a page for each component of the official packages to docs/models,
 * and docs/configuration-reference.md.
 * With `--check` nothing is written, and the exit code is 1 where a page is not as it should be.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configurationPage } from './model-docs/configuration-page.mjs';
import { formatPage } from './model-docs/format-page.mjs';
import { modelPages } from './model-docs/model-pages.mjs';
import { differences, writePages } from './model-docs/page-folder.mjs';
import { WORKSPACE_ROOT } from './workspace/ensure-installed.mjs';

const FOLDER = join(WORKSPACE_ROOT, 'docs', 'models');
const REFERENCE = join(WORKSPACE_ROOT, 'docs', 'configuration-reference.md');

const pages = await modelPages();
const reference = await formatPage(configurationPage());
if (process.argv.includes('--check')) {
  const found = [
    ...differences(FOLDER, pages).map((difference) => `docs/models/${difference}`),
    ...(readIfThere(REFERENCE) === reference
      ? []
      : ['docs/configuration-reference.md is out of date']),
  ];
  for (const difference of found) console.error(difference);
  if (found.length > 0) console.error('npm run docs:models brings these pages up to date.');
  process.exitCode = found.length > 0 ? 1 : 0;
} else {
  writePages(FOLDER, pages);
  writeFileSync(REFERENCE, reference);
  console.log(`${pages.size} pages are written to docs/models, and the configuration reference.`);
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
