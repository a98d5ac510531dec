/**
 * Checks the links of Markdown files that lead to other files of the workspace.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { headingAnchor } from '../site/heading-anchor.mjs';
import { lineAt, withoutBlocks } from './code-blocks.mjs';

const INLINE_CODE = /`[^`\n]*`/g;
/** Links of the text, images in HTML, and links of the site's home page, which is written in YAML. */
const LINK = /\[[^\]]*\]\(([^)\s]+)\)|<img[^>]* src="([^"]+)"|\blink: (\/[^\s},]*)/g;
const HEADING = /^#{1,6} +(.+?) *$/gm;
const ELSEWHERE = /^[a-z]+:/;

/**
 * @param {string} root Folder of the workspace.
 * @param {import('./markdown-files.mjs').MarkdownFile[]} files
 * @returns {string[]} What is wrong, as `FILE:LINE: MESSAGE`.
 */
export function linkProblems(root, files) {
  return files.flatMap(({ file, text }) =>
    linksIn(text).flatMap(({ href, line }) => {
      const problem = ELSEWHERE.test(href) ? undefined : problemOf(root, file, href);
      return problem === undefined ? [] : [`${file}:${line}: ${href}: ${problem}`];
    }),
  );
}

/**
 * @param {string} text A Markdown file.
 * @returns {{ href: string, line: number }[]} Links and images, those in code left out.
 */
export function linksIn(text) {
  const prose = withoutBlocks(text).replace(INLINE_CODE, (code) => '`'.repeat(code.length));
  return [...prose.matchAll(LINK)].map(({ 1: link, 2: image, 3: item, index }) => ({
    href: link ?? image ?? item,
    line: lineAt(prose, index),
  }));
}

/**
 * @param {string} text A Markdown file.
 * @returns {string[]} The anchors of its headings; equal ones are numbered.
 */
export function anchorsIn(text) {
  const counts = new Map();
  return [...withoutBlocks(text).matchAll(HEADING)].map(([, heading]) => {
    const anchor = headingAnchor(withoutMarkup(heading));
    const before = counts.get(anchor) ?? 0;
    counts.set(anchor, before + 1);
    return before === 0 ? anchor : `${anchor}-${before}`;
  });
}

function problemOf(root, file, href) {
  const [path, anchor] = href.split('#');
  const target = targetOf(file, path);
  if (!existsSync(join(root, target))) return 'there is no such file';
  if (anchor === undefined) return undefined;
  const page = statSync(join(root, target)).isDirectory() ? `${target}/README.md` : target;
  const anchors = anchorsIn(readFileSync(join(root, page), 'utf8'));
  return anchors.includes(anchor) ? undefined : 'the file has no such heading';
}

/** Links that begin with a slash are those of the site. */
function targetOf(file, path) {
  if (path === '') return file;
  if (!path.startsWith('/')) return posix.join(posix.dirname(file), path);
  return path.endsWith('/') ? `docs${path}README.md` : `docs${path}.md`;
}

function withoutMarkup(heading) {
  return heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/[`*]/g, '');
}
