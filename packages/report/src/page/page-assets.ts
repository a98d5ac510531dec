import { readFile } from 'node:fs/promises';
import type { PageAssets } from './page-document.js';

/** Where the build leaves them, beside the file that this module is bundled in. */
const FOLDER = new URL('./browser/', import.meta.url);

/** Reads the code and the styles that the build has made of the sources in `browser`. */
export async function readPageAssets(): Promise<PageAssets> {
  const [script, style] = await Promise.all(
    ['main.global.js', 'main.css'].map((name) => readFile(new URL(name, FOLDER), 'utf8')),
  );
  return { script: sealed(script ?? '', 'script'), style: sealed(style ?? '', 'style') };
}

/** Keeps text within code from ending the element that the code stands in. */
function sealed(code: string, element: string): string {
  return code
    .replaceAll(new RegExp(`</(?=${element})`, 'gi'), '<\\/')
    .replaceAll('<!--', '<\\!--')
    .trim();
}
