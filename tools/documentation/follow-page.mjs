/**
 * Does what a page tells its reader to do, and compares what is printed with what the page shows.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeBlocks } from './code-blocks.mjs';
import { commandLines } from './command-lines.mjs';

const FILE_NAME = /[Ss]ave this as\s+`([^`]+)`:\s*$/;

/**
 * @typedef {object} Step
 * @property {string} command The commands of a block.
 * @property {string} printed What they print on the standard output; where that is nothing, errors.
 * @property {boolean} failed Whether one of them ends with an exit code other than 0.
 * @property {string} shown What the page shows for them; empty where it shows nothing.
 */

/**
 * Follows a page in an empty folder of a project that depends on icarus-sim. Files are those behind
 * “save this as”, commands those of `icarus` in blocks for a shell, outputs the blocks without a
 * language behind them.
 *
 * @param {string} root Folder of the workspace, whose built packages are used.
 * @param {string} text The page.
 * @returns {Step[]}
 */
export function followPage(root, text) {
  // Below the workspace, so that its packages are found.
  const parent = join(root, 'node_modules', '.cache');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'page-'));
  const project = { private: true, dependencies: { 'icarus-sim': '*' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(project));
  const steps = [];
  const lines = text.split('\n');
  for (const block of codeBlocks(text)) {
    const before = lines
      .slice(0, block.line - 2)
      .join('\n')
      .trimEnd();
    const [, name] = FILE_NAME.exec(before) ?? [];
    const commands = commandLines(block).map(({ words }) => words);
    if (name !== undefined) writeFileSync(join(folder, name), block.code);
    else if (commands.length > 0) steps.push(stepOf(root, folder, commands));
    else if (block.language === '' && steps.length > 0) steps.at(-1).shown = block.code.trim();
  }
  rmSync(folder, { recursive: true });
  return steps;
}

function stepOf(root, folder, commands) {
  const runs = commands.map((words) => runIcarus(root, folder, words));
  return {
    command: commands.map((words) => `icarus ${words.join(' ')}`).join('\n'),
    printed: runs
      .map(({ stdout, stderr }) => stdout || stderr)
      .join('')
      .trim(),
    failed: runs.some(({ status }) => status !== 0),
    shown: '',
  };
}

function runIcarus(root, folder, words) {
  const command = [join(root, 'packages', 'icarus-sim', 'bin', 'icarus.js'), ...words];
  return spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
}
