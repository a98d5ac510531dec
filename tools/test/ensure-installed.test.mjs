import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeComplaint, reasonToInstall } from '../workspace/ensure-installed.mjs';

describe('the version of Node.js', () => {
  it('is accepted from the first version that is asked for', () => {
    expect(nodeComplaint('20.19.0', '>=20.19')).toBeUndefined();
    expect(nodeComplaint('22.3.1', '>=20.19')).toBeUndefined();
  });

  it('is refused below it, with both versions in the message', () => {
    expect(nodeComplaint('20.18.9', '>=20.19')).toMatch(/>=20\.19.*20\.18\.9/);
    expect(nodeComplaint('18.20.0', '>=20.19')).toMatch(/18\.20\.0/);
  });
});

describe('the need to install', () => {
  const dependencies = { ajv: '^8.0.0' };
  let root;

  const write = (path, content) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), JSON.stringify(content));
  };
  const lock = (ajv) => ({
    packages: {
      '': {},
      'node_modules/ajv': { version: ajv },
      'node_modules/for-another-system': { version: '1.0.0', optional: true },
      'packages/core': { version: '0.1.0', dependencies },
    },
  });

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'ensure-installed-'));
    write('package.json', {});
    write('packages/core/package.json', { version: '0.1.0', dependencies });
    write('package-lock.json', lock('8.20.0'));
    const { 'node_modules/for-another-system': leftOut, ...installed } = lock('8.20.0').packages;
    expect(leftOut).toBeDefined();
    write('node_modules/.package-lock.json', { packages: installed });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('is none when what is locked is installed, but for optional packages', () => {
    expect(reasonToInstall(root)).toBeUndefined();
  });

  it('arises in a fresh clone', () => {
    rmSync(join(root, 'node_modules'), { recursive: true });
    expect(reasonToInstall(root)).toBe('nothing is installed yet');
  });

  it('arises when the lock file asks for another version', () => {
    write('package-lock.json', lock('8.21.0'));
    expect(reasonToInstall(root)).toBe('node_modules/ajv is not at version 8.21.0');
  });

  it('arises when a package asks for more than is locked', () => {
    write('packages/core/package.json', { dependencies: { ...dependencies, yaml: '^2.0.0' } });
    expect(reasonToInstall(root)).toMatch(
      /^the dependencies in packages.core.package\.json changed/,
    );
  });

  it('arises when there is a new package', () => {
    write('packages/policies/package.json', { dependencies });
    expect(reasonToInstall(root)).toMatch(/packages.policies.package\.json/);
  });
});
