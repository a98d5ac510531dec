import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { WORKSPACE_ROOT } from '../workspace/ensure-installed.mjs';
import { packageFolders } from '../workspace/package-folders.mjs';
import { packageSkeleton, pluginManifest } from '../workspace/package-skeleton.mjs';

const FOLDERS = packageFolders(WORKSPACE_ROOT).map((folder) => basename(folder));
const read = (...path) => readFileSync(join(WORKSPACE_ROOT, 'packages', ...path), 'utf8');
const manifestOf = (folder) => JSON.parse(read(folder, 'package.json'));

const LICENSE = readFileSync(join(WORKSPACE_ROOT, 'LICENSE'), 'utf8');
const CORE = manifestOf('core');
const PLUGINS = FOLDERS.filter((folder) => manifestOf(folder).icarus?.plugin);
const ownPackagesIn = (dependencies = {}) =>
  Object.keys(dependencies).filter((name) => name.startsWith('@icarus-sim/'));

describe.each(FOLDERS)('packages/%s', (folder) => {
  const manifest = manifestOf(folder);

  it('has the skeleton of every package', () => {
    const about = { name: folder, description: manifest.description, version: CORE.version };
    const skeleton = packageSkeleton({ ...about, license: LICENSE });
    const { name, version, license, type, engines, scripts, exports } = pluginManifest(about);
    expect(manifest).toMatchObject({ name, version, license, type, engines, scripts, exports });
    expect(read(folder, 'tsconfig.json')).toBe(skeleton['tsconfig.json']);
    expect(read(folder, 'LICENSE')).toBe(LICENSE);
    expect(read(folder, 'README.md')).toMatch(`# @icarus-sim/${folder}`);
  });
});

describe('the packages', () => {
  it('leave the choice of plugins to the user: no package installs one but the engine', () => {
    const installable = new Set(['@icarus-sim/core', '@icarus-sim/engine']);
    for (const folder of FOLDERS) {
      const { dependencies, peerDependencies } = manifestOf(folder);
      const asked = [...ownPackagesIn(dependencies), ...ownPackagesIn(peerDependencies)];
      expect(asked.filter((name) => !installable.has(name))).toEqual([]);
    }
  });

  it('are all found by the icarus command at the root of the workspace', () => {
    const root = JSON.parse(readFileSync(join(WORKSPACE_ROOT, 'package.json'), 'utf8'));
    const expected = [...PLUGINS, 'cli'].map((folder) => `@icarus-sim/${folder}`).sort();
    expect(ownPackagesIn(root.devDependencies).sort()).toEqual(expected);
  });

  it('hold the contracts as peers in plugins, so that a project has one copy of them', () => {
    for (const folder of PLUGINS) {
      const { dependencies, peerDependencies } = manifestOf(folder);
      expect(ownPackagesIn(dependencies)).toEqual([]);
      expect(ownPackagesIn(peerDependencies)).toContain('@icarus-sim/core');
    }
  });
});
