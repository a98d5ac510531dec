import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findPluginCommands } from '../src/plugins/plugin-commands.js';
import { findPlugins, loadPlugins } from '../src/index.js';

const root = mkdtempSync(join(tmpdir(), 'icarus-core-'));
afterAll(() => rmSync(root, { recursive: true }));

let projects = 0;

/** Writes a project; files by their name in it. What is no text is written as JSON. */
function project(files: Readonly<Record<string, unknown>>): string {
  const folder = join(root, `project-${++projects}`);
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}

/** The manifest of a plugin with a command. */
const plugin = (name: string, more: object = {}): object => ({
  name,
  version: '1.0.0',
  exports: './index.js',
  icarus: { plugin: true, commands: { [`${name} now`]: `What ${name} does` } },
  ...more,
});

const MODULE = 'module.exports = {};';

describe('the plugins of a project', () => {
  it('are its dependencies that say so, in their order', () => {
    const folder = project({
      'package.json': { devDependencies: { b: '*' }, dependencies: { a: '*', c: '*', gone: '*' } },
      'node_modules/a/package.json': plugin('a'),
      'node_modules/b/package.json': plugin('b'),
      'node_modules/c/package.json': { name: 'c' },
    });
    expect(findPlugins(folder)).toEqual(['a', 'b']);
  });

  it('are those of its bundles too, wherever they are installed', async () => {
    const folder = project({
      'package.json': { dependencies: { all: '*', own: '*' } },
      'node_modules/own/package.json': plugin('own'),
      'node_modules/own/index.js': MODULE,
      'node_modules/all/package.json': {
        icarus: { bundle: true },
        dependencies: { own: '*', brought: '*', other: '*' },
      },
      'node_modules/all/node_modules/brought/package.json': plugin('brought'),
      'node_modules/all/node_modules/brought/index.js': MODULE,
      'node_modules/other/package.json': { name: 'other' },
    });
    expect(findPlugins(folder)).toEqual(['own', 'brought']);
    expect(findPluginCommands(folder).map(({ name }) => name)).toEqual(['own now', 'brought now']);
    const loaded = await loadPlugins(undefined, folder);
    expect(loaded.filter(({ name }) => name === 'brought')).toMatchObject([{ version: '1.0.0' }]);
  });

  it('are found from where a bundle really is, where it is only linked to', () => {
    const store = project({
      'node_modules/all/package.json': { icarus: { bundle: true }, dependencies: { near: '*' } },
      'node_modules/near/package.json': plugin('near'),
    });
    const folder = project({
      'package.json': { dependencies: { all: '*' } },
      'node_modules/other/package.json': {},
    });
    symlinkSync(join(store, 'node_modules/all'), join(folder, 'node_modules/all'));
    expect(findPlugins(folder)).toEqual(['near']);
  });

  it('are not loaded where they were built for another version of core', async () => {
    const peerDependencies = { '@icarus-sim/core': '>=99.0.0' };
    const folder = project({
      'package.json': {},
      'node_modules/late/package.json': plugin('late', { peerDependencies }),
      'node_modules/late/index.js': 'throw new Error("was loaded");',
    });
    await expect(loadPlugins(['late'], folder)).rejects.toThrow(
      /^plugins\[0\]: found late@1.0.0, which was built for @icarus-sim\/core >=99.0.0; [\d.]+ is running/,
    );
  });
});

describe('the plugins of a command that a bundle brings', () => {
  const [program, command = ''] = process.argv;
  afterEach(() => {
    process.argv[1] = command;
  });

  it('are there without any project', () => {
    const bundle = project({
      'package.json': { icarus: { bundle: true }, dependencies: { a: '*' } },
      'bin/icarus.js': '',
      'node_modules/a/package.json': plugin('a'),
    });
    const link = join(root, 'icarus');
    symlinkSync(join(bundle, 'bin/icarus.js'), link);
    process.argv.splice(0, 2, program ?? '', link);
    expect(findPlugins(project({ 'package.json': {} }))).toEqual(['a']);
    expect(findPluginCommands(root).map(({ name }) => name)).toEqual(['a now']);
  });
});
