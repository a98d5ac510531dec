import { codeBlocks } from '../documentation/code-blocks.mjs';

const LANGUAGES = ['ts', 'js'];
/** A block that imports files of its own is part of a package that isn't there. */
const PART_OF_A_PACKAGE = /^import .*'\.{1,2}\//m;

/**
 * @param {import('../documentation/markdown-files.mjs').MarkdownFile[]} files
 * @returns {import('./find-examples.mjs').Example[]} The programs in their blocks of code.
 */
export function documentedExamples(files) {
  return files.flatMap(({ file, text }) =>
    codeBlocks(text)
      .filter(({ language, code }) => LANGUAGES.includes(language) && !PART_OF_A_PACKAGE.test(code))
      .map(({ code, line }) => ({ name: `${file}:${line}`, code, printed: [] })),
  );
}
