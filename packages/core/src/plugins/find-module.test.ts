import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findModuleOf } from './find-module.js';

const project = realpathSync(mkdtempSync(join(tmpdir(), 'icarus-modules-')));

afterAll(() => rmSync(project, { recursive: true }));

/** Installs a package with two files in the project. */
function install(name: string, manifest: object): string {
  const folder = join(project, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, ...manifest }));
  writeFileSync(join(folder, 'module.mjs'), '');
  writeFileSync(join(folder, 'main.cjs'), '');
  return folder;
}

describe('the module of a package', () => {
  it('is what its exports map has for import', async () => {
    const conditions = { require: './main.cjs', import: { default: './module.mjs' } };
    const folder = install('mapped', { main: './main.cjs', exports: { '.': conditions } });
    expect(await findModuleOf('mapped', project)).toBe(join(folder, 'module.mjs'));
  });

  it('is its main file where there is no map', async () => {
    const folder = install('plain', { main: './main.cjs' });
    expect(await findModuleOf('plain', join(project, 'experiments'))).toBe(
      join(folder, 'main.cjs'),
    );
  });

  it('is none where the package exports other things only, or is not there', async () => {
    install('partial', { exports: { './data.json': './data.json' } });
    expect(await findModuleOf('partial', project)).toBeUndefined();
    expect(await findModuleOf('absent', project)).toBeUndefined();
  });
});
