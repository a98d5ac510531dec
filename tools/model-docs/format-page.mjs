import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'oxfmt';
import { WORKSPACE_ROOT } from '../workspace/ensure-installed.mjs';

/**
 * @param {string} markdown A page.
 * @returns {Promise<string>} The page, formatted like every file of the workspace.
 */
export async function formatPage(markdown) {
  const rules = readFileSync(join(WORKSPACE_ROOT, '.oxfmtrc.json'), 'utf8');
  const { code, errors } = await format('page.md', markdown, JSON.parse(rules));
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return code;
}
