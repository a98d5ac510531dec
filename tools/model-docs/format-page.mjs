import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { WORKSPACE_ROOT } from '../workspace/ensure-installed.mjs';

/**
 * @param {string} markdown A page.
 * @returns {Promise<string>} The page, formatted like every file of the workspace.
 */
export async function formatPage(markdown) {
  const rules = await resolveConfig(join(WORKSPACE_ROOT, 'README.md'));
  return await format(markdown, { ...rules, parser: 'markdown' });
}
