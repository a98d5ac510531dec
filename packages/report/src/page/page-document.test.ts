import { createHash } from 'node:crypto';
import { contentSecurityPolicy, pageDocument } from './page-document.js';

const ASSETS = { script: 'run()', style: 'p { color: red }' };

describe('pageDocument', () => {
  it('writes the title as text', () => {
    const page = pageDocument({ title: '<img src=x>"&', data: [], live: false }, ASSETS);
    expect(page).toContain('<title>&lt;img src=x&gt;&quot;&amp; – Icarus report</title>');
    expect(page).not.toContain('<img');
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
    const page = pageDocument({ title: 'a', data: [], live: true }, ASSETS);
    expect(page).toContain('<html lang="en" data-live="true">');
  });
});
