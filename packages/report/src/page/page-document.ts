import { createHash } from 'node:crypto';
import { escapeHtml } from '../rendering/escape-html.js';

/** Code and styles of the page. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
}

/** What differs between pages. */
export interface PageContent {
  readonly title: string;
  /** Elements with the data that the page shows first, each made by `dataElement`. */
  readonly data: readonly string[];
  /** Elements with data that it asks for later: the page shows before a browser has read them. */
  readonly details: readonly string[];
  /** Whether the page asks its server for the data, again and again. */
  readonly live: boolean;
}

/**
 * The security policy of a page: its own script and style and nothing else, and no connection but
 * that of a live page to its own server.
 */
export function contentSecurityPolicy({ script, style }: PageAssets, live: boolean): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    'img-src data: blob:',
    `connect-src ${live ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * The whole page as one HTML document that needs nothing else.
 * @param assets - Code and styles; neither may contain the end tag of its element.
 */
export function pageDocument(content: PageContent, assets: PageAssets): string {
  const { title, data, details, live } = content;
  const policy = contentSecurityPolicy(assets, live);
  return `<!doctype html>
<html lang="en"${live ? ' data-live="true"' : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Icarus">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)} – Icarus report</title>
<link rel="icon" href="data:,">
<style>${assets.style}</style>
</head>
<body>
<noscript><p>This report needs JavaScript, all of which is in this file. Without it, look at the
results with <code>icarus results print</code>.</p></noscript>
<div id="report"></div>
${data.join('\n')}
<script>${assets.script}</script>
${details.join('\n')}
</body>
</html>
`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
