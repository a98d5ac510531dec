/**
 * Checks what the Markdown files say: links lead somewhere, configurations are valid, commands and
 * options exist. Prints what is wrong, a line each; the exit code is 1 where anything is. Uses the
 * built packages.
 */
import { loadPlugins, OFFICIAL_COMPONENTS } from '@icarus-sim/core';
import { codeBlocks, inlineCode } from './documentation/code-blocks.mjs';
import { commandProblem } from './documentation/command-check.mjs';
import { commandLines, icarusWords } from './documentation/command-lines.mjs';
import { configurationProblems } from './documentation/configuration-check.mjs';
import { linkProblems } from './documentation/links.mjs';
import { markdownFiles } from './documentation/markdown-files.mjs';
import { WORKSPACE_ROOT } from './workspace/ensure-installed.mjs';

const LEFT_OUT = '…';

await loadPlugins(
  Object.values(OFFICIAL_COMPONENTS).map(({ package: name }) => name),
  WORKSPACE_ROOT,
);
const files = markdownFiles(WORKSPACE_ROOT);
const problems = [
  ...linkProblems(WORKSPACE_ROOT, files),
  ...files.flatMap(({ file, text }) => problemsOfCode(text).map((problem) => `${file}:${problem}`)),
];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

function problemsOfCode(text) {
  const blocks = codeBlocks(text);
  return [
    ...blocks.flatMap((block) =>
      configurationProblems(block).map((problem) => `${block.line}: ${problem}`),
    ),
    ...blocks.flatMap(commandLines).flatMap((command) => commandProblems(command)),
    ...inlineCode(text).flatMap(({ code, line }) =>
      commandProblems({ words: icarusWords(code), line }, { mayBeIncomplete: true }),
    ),
  ];
}

function commandProblems({ words, line }, options) {
  if (words === undefined || words.includes(LEFT_OUT)) return [];
  const problem = commandProblem(words, options);
  return problem === undefined ? [] : [`${line}: icarus ${words.join(' ')}: ${problem}`];
}
