/**
 * `npm run docs:models`: writes a page for each component of the official packages to docs/models.
 * With `--check` nothing is written, and the exit code is 1 where a page is not as it should be.
 */
import { join } from 'node:path';
import { modelPages } from './model-docs/model-pages.mjs';
import { differences, writePages } from './model-docs/page-folder.mjs';
import { WORKSPACE_ROOT } from './workspace/ensure-installed.mjs';

const FOLDER = join(WORKSPACE_ROOT, 'docs', 'models');

const pages = await modelPages();
if (process.argv.includes('--check')) {
  const found = differences(FOLDER, pages);
  for (const difference of found) console.error(`docs/models/${difference}`);
  if (found.length > 0) console.error('npm run docs:models brings docs/models up to date.');
  process.exitCode = found.length > 0 ? 1 : 0;
} else {
  writePages(FOLDER, pages);
  console.log(`${pages.size} pages are written to docs/models.`);
}
