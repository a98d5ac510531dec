/**
 * Code in Markdown: fenced blocks, and what stands between backticks in the text.
 */

/**
 * @typedef {object} Code
 * @property {string} language What stands behind the fence, empty where nothing does.
 * @property {string} code
 * @property {number} line Line of the file, from 1, on which the code begins.
 */

const BLOCK = /^([ \t]*)```([^\n]*)\n([\s\S]*?)^[ \t]*```[ \t]*$/gm;
const INLINE = /`([^`]+)`/g;

/**
 * @param {string} text A Markdown file.
 * @returns {Code[]} Its fenced blocks.
 */
export function codeBlocks(text) {
  return [...text.matchAll(BLOCK)].map(({ 1: indent, 2: language, 3: code, index }) => ({
    language: language.trim(),
    code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    line: lineAt(text, index) + 1,
  }));
}

/**
 * @param {string} text A Markdown file.
 * @returns {Code[]} Code inside its paragraphs and tables.
 */
export function inlineCode(text) {
  const prose = withoutBlocks(text);
  return [...prose.matchAll(INLINE)].map(({ 1: code, index }) => ({
    language: '',
    code: code.replaceAll(/\s+/g, ' '),
    line: lineAt(prose, index),
  }));
}

/** A Markdown file with blank lines in the place of fenced blocks, so that lines keep their numbers. */
export function withoutBlocks(text) {
  return text.replace(BLOCK, (block) => block.replaceAll(/[^\n]/g, ''));
}

/** The line of a file, from 1, on which a position is. */
export function lineAt(text, index) {
  return text.slice(0, index).split('\n').length;
}
