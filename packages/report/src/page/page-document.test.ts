import { createHash } from 'node:crypto';
import { contentSecurityPolicy, pageDocument } from './page-document.js';

const ASSETS = { script: 'run()', style: 'p { color: red }' };

describe('pageDocument', () => {
  it('writes the title as text', () => {
    const page = pageDocument(
      { title: '<img src=x>"&', data: [], details: [], live: false },
      ASSETS,
    );
    expect(page).toContain('<title>&lt;img src=x&gt;&quot;&amp; – Icarus report</title>');
    expect(page).not.toContain('<img');
  });

  it('runs its code once the first data are there, before all others', () => {
    const page = pageDocument(
      { title: 'a', data: ['<data>'], details: ['<details-0>', '<details-1>'], live: false },
      ASSETS,
    );
    const parts = ['<data>', '<script>run()', '<details-0>', '<details-1>'];
    const places = parts.map((part) => page.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('allows its own script and style by their hashes and nothing from anywhere', () => {
    const policy = contentSecurityPolicy(ASSETS, false);
    const hash = createHash('sha256').update(ASSETS.script).digest('base64');
    expect(policy).toContain(`script-src 'sha256-${hash}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
  });

  it('lets a live page ask its own server', () => {
    expect(contentSecurityPolicy(ASSETS, true)).toContain("connect-src 'self'");
    const page = pageDocument({ title: 'a', data: [], details: [], live: true }, ASSETS);
    expect(page).toContain('<html lang="en" data-live="true">');
  });
});
