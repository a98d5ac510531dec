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

/** Packages whose npm name is that of their folder, for `npm create` and `npx`. */
const UNSCOPED = ['create-icarus-plugin', 'icarus-sim'];
const BUNDLE = 'icarus-sim';

describe.each(FOLDERS)('packages/%s', (folder) => {
  const manifest = manifestOf(folder);

  it('has the skeleton of every package', () => {
    const about = { name: folder, description: manifest.description, version: CORE.version };
    const skeleton = packageSkeleton({ ...about, license: LICENSE });
    const { version, license, type, engines, scripts, exports, repository } = pluginManifest(about);
    expect(manifest).toMatchObject({
      version,
      license,
      type,
      engines,
      scripts,
      exports,
      repository,
    });
    const name = UNSCOPED.includes(folder) ? folder : `@icarus-sim/${folder}`;
    expect(manifest.name).toBe(name);
    const tsconfig = JSON.parse(read(folder, 'tsconfig.json'));
    expect(tsconfig).toMatchObject(JSON.parse(skeleton['tsconfig.json']));
    expect(read(folder, 'LICENSE')).toBe(LICENSE);
    expect(read(folder, 'README.md')).toMatch(`# ${name}`);
  });

  it('publishes what it needs and says what it is', () => {
    expect(manifest.files).toEqual(expect.arrayContaining(['dist', '!dist/**/*.map']));
    expect(typeof manifest.sideEffects).toBe('boolean');
    expect(manifest.keywords).toContain('icarus');
    expect(manifest.keywords.includes('icarus-plugin')).toBe(PLUGINS.includes(folder));
  });
});

describe('the packages', () => {
  it('leave the choice of plugins to the user: only the bundle installs any but the engine', () => {
    const installable = new Set(['@icarus-sim/core', '@icarus-sim/engine']);
    for (const folder of FOLDERS.filter((name) => name !== BUNDLE)) {
      const { dependencies, peerDependencies } = manifestOf(folder);
      const asked = [...ownPackagesIn(dependencies), ...ownPackagesIn(peerDependencies)];
      expect(asked.filter((name) => !installable.has(name))).toEqual([]);
    }
  });

  it('are all in the bundle: the command, the plugins and the generator', () => {
    const { icarus, dependencies } = manifestOf(BUNDLE);
    const scoped = [...PLUGINS, 'cli', 'core'].map((folder) => `@icarus-sim/${folder}`);
    expect(icarus).toEqual({ bundle: true });
    expect(Object.keys(dependencies).sort()).toEqual([...scoped, 'create-icarus-plugin'].sort());
    const imports = read(BUNDLE, 'src/index.ts').matchAll(/^import '(.*)';$/gm);
    const imported = [...imports].map(([, name]) => name);
    expect(imported).toEqual(PLUGINS.map((folder) => `@icarus-sim/${folder}`).sort());
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
