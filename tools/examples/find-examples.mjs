/**
 * The examples in TSDoc comments, and what each says that it prints.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Example
 * @property {string} name Source file and line, such as `core/src/registry.ts:12`.
 * @property {string} code TypeScript.
 * @property {string[]} printed The comments behind `console.log(...);`, in order.
 */

const COMMENT = /\/\*\*[\s\S]*?\*\//g;
const EXAMPLE = /@example[^\n]*\n+```ts\n([\s\S]*?)```/g;
const PRINTED = /^\s*console\.log\(.*\); \/\/ (.*)$/gm;

/**
 * @param {string} packageFolder Folder of a package.
 * @param {string} label How the folder is called in names.
 * @returns {Example[]} Those of all its sources.
 */
export function findExamples(packageFolder, label) {
  return readdirSync(join(packageFolder, 'src'), { recursive: true })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join(packageFolder, 'src', file), 'utf8');
      return examplesIn(text, `${label}/src/${file}`);
    });
}

/**
 * @param {string} text A source file.
 * @param {string} file How the file is called in names.
 * @returns {Example[]}
 */
export function examplesIn(text, file) {
  return [...text.matchAll(COMMENT)].flatMap(({ 0: comment, index }) => {
    const bare = comment.replace(/^[ \t]*\* ?/gm, '');
    const line = text.slice(0, index).split('\n').length;
    return [...bare.matchAll(EXAMPLE)].map(([, code], position) => ({
      name: `${file}:${line}${position > 0 ? ` (${position + 1})` : ''}`,
      code,
      printed: [...code.matchAll(PRINTED)].map(([, output]) => output),
    }));
  });
}
