import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { escapeHtml } from './escape-html.js';
import type { FittedFigure } from './fit-width.js';
import { pathOf } from './fonts.js';
import { compileFigure } from './render-svg.js';

/** What the page may do: run what stands in it, and ask nobody for anything. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'";

const STYLE = `
  body { margin: 2rem; display: flex; justify-content: center; background: #fff; }
  #figure { max-width: 100%; overflow-x: auto; }
  #vg-tooltip-element { position: fixed; }
`;

/**
 * Makes a page of a figure that needs nothing else: the drawing, brought to life by Vega where
 * scripts run, so that pointing at something tells its numbers.
 * @returns A whole HTML document.
 */
export async function renderHtml(
  { figure, drawing }: FittedFigure,
  title: string,
): Promise<string> {
  const vega = await readFile(join(dirname(pathOf('vega')), 'vega.min.js'), 'utf8');
  const specification = JSON.stringify(compileFigure(figure)).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="generator" content="icarus">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main id="figure">${drawing.svg}</main>
<script>${vega.replaceAll(/<\/(?=script)/gi, '<\\/')}</script>
<script type="application/json" id="specification">${specification}</script>
<script>
const figure = document.getElementById('figure');
const specification = JSON.parse(document.getElementById('specification').textContent);
figure.textContent = '';
new vega.View(vega.parse(specification), { container: figure, renderer: 'svg', hover: true }).runAsync();
</script>
</body>
</html>
`;
}
