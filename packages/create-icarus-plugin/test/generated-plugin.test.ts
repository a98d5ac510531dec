import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  generatePlugin,
  icarus,
  newFolder,
  runNode,
  runScript,
} from './support/generated-plugin.js';

// Compilers take a while on a machine that is busy with other tests.
jest.setTimeout(300_000);

/** Installs a plugin by a link in a project that depends on it and on some official packages. */
function projectWith(plugin: string, name: string): string {
  const folder = newFolder();
  const workspace = join(__dirname, '../../../node_modules/@icarus-sim');
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(workspace, join(folder, 'node_modules/@icarus-sim'));
  symlinkSync(plugin, join(folder, 'node_modules', name));
  const official = [
    'topologies',
    'workloads',
    'placements',
    'strategies',
    'policies',
    'collectors',
  ];
  const names = [...official.map((other) => `@icarus-sim/${other}`), name];
  const dependencies = Object.fromEntries(names.map((dependency) => [dependency, '*']));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ dependencies }));
  return folder;
}

const EXPERIMENT = {
  topology: { name: 'TREE', k: 2, h: 3 },
  workload: { name: 'STATIONARY', nContents: 100, alpha: 0.8, nWarmup: 100, nMeasured: 500 },
  cachePlacement: { name: 'UNIFORM', networkCache: 0.2 },
  strategy: { name: 'LCE' },
};

/** Kinds of plugins: a test of the packages as npm has them takes a strategy from its first line to its users. */
const STRATEGY = {
  kind: 'strategy',
  key: 'strategy',
  name: 'COIN_FLIP',
  package: 'icarus-coin-flip',
};
const POLICY = { kind: 'policy', key: 'cachePolicy', name: 'SPARING', package: 'icarus-sparing' };

describe.each([STRATEGY, POLICY])('a generated $kind', ({ kind, name, package: packageName }) => {
  const plugin = generatePlugin(kind, name);

  it('runs its example campaign', async () => {
    const example = await runScript(plugin, 'example');
    expect(example.output).toContain('failed 0');
    expect(example.exitCode).toBe(0);
  });

  it('is refused by a version of core that it was not built for', async () => {
    const other = generatePlugin(kind, name);
    const file = join(other, 'package.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    manifest.peerDependencies['@icarus-sim/core'] = '>=99.0.0 <100.0.0';
    writeFileSync(file, JSON.stringify(manifest));
    mkdirSync(join(other, 'dist'));
    writeFileSync(join(other, 'dist/index.js'), '');
    const { exitCode, output } = await icarus(projectWith(other, packageName), ['list']);
    expect(exitCode).toBe(2);
    expect(output).toContain(
      `${packageName}@0.1.0, which was built for @icarus-sim/core >=99.0.0 <100.0.0`,
    );
    expect(output).toContain("npm install '@icarus-sim/core@>=99.0.0 <100.0.0'");
  });
});

describe('a generated policy', () => {
  const { kind, key, name, package: packageName } = POLICY;
  const plugin = generatePlugin(kind, name);

  it('passes its own tests and type check', async () => {
    const tests = await runScript(plugin, 'test');
    expect(tests.output).toMatch(/^[#ℹ] fail 0$/m);
    expect(tests.exitCode).toBe(0);
    expect(await runScript(plugin, 'typecheck')).toMatchObject({ exitCode: 0 });
  });

  it('is found by name once it is built and installed', async () => {
    expect(await runScript(plugin, 'build')).toMatchObject({ exitCode: 0 });
    const project = projectWith(plugin, packageName);
    const experiments = [{ ...EXPERIMENT, [key]: { name } }];
    writeFileSync(join(project, 'campaign.json'), JSON.stringify({ experiments }));
    const run = await icarus(project, ['run', 'campaign.json']);
    expect(run.output).toContain('succeeded 1');
    const [, record] = readFileSync(join(project, 'campaign.results.jsonl'), 'utf8').split('\n');
    expect(JSON.parse(record ?? '')).toMatchObject({ parameters: { [key]: { name } } });
    const plugins = await icarus(project, ['plugins']);
    expect(plugins.output).toContain(`${packageName} 0.1.0`);
  });

  it.each([
    ['an ES module', 'load.mjs', 'import'],
    ['CommonJS', 'load.cjs', 'require'],
  ])('registers itself when loaded as %s', async (_, file, how) => {
    const project = projectWith(plugin, packageName);
    const load = (module: string): string =>
      how === 'import' ? `await import('${module}')` : `require('${module}')`;
    const code = `const core = ${load('@icarus-sim/core')}; ${load(packageName)};
      console.log(core.isRegistered('${key}', '${name}'));`;
    writeFileSync(join(project, file), code);
    expect((await runNode(project, [file])).output.trim()).toBe('true');
  });
});
