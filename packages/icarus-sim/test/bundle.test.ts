import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const BUNDLE = join(__dirname, '..');
const CLI = join(BUNDLE, '../cli/bin/icarus.js');
const folder = mkdtempSync(join(tmpdir(), 'icarus-sim-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CAMPAIGN = {
  settings: { seed: 1 },
  experiments: [
    {
      topology: { name: 'TREE', k: 2, h: 3 },
      workload: { name: 'STATIONARY', nContents: 100, alpha: 0.8, nWarmup: 100, nMeasured: 500 },
      cachePlacement: { name: 'UNIFORM', networkCache: 0.2 },
      strategy: { name: 'LCE' },
    },
  ],
};

const run = async (
  command: string,
  directory: string,
  args: readonly string[],
): Promise<string> => {
  const options = { cwd: directory };
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...args], options);
  return stdout;
};

/** A folder with a manifest and links to the packages that are installed in it. */
function project(name: string, installed: Readonly<Record<string, string>>): string {
  const directory = join(folder, name);
  for (const [dependency, target] of Object.entries(installed)) {
    const link = join(directory, 'node_modules', dependency);
    mkdirSync(join(link, '..'), { recursive: true });
    symlinkSync(target, link);
  }
  mkdirSync(directory, { recursive: true });
  const dependencies = Object.fromEntries(Object.keys(installed).map((key) => [key, '*']));
  writeFileSync(join(directory, 'package.json'), JSON.stringify({ dependencies }));
  writeFileSync(join(directory, 'campaign.json'), JSON.stringify(CAMPAIGN));
  return directory;
}

describe('icarus-sim', () => {
  it('brings every plugin to its own command, where nothing else is installed', async () => {
    const directory = project('empty', {});
    const command = join(BUNDLE, 'bin/icarus.js');
    const output = await run(command, directory, ['run', 'campaign.json']);
    expect(output).toMatch(/experiment 1\s+0\.\d+/);
    expect(await run(command, directory, ['--help'])).toContain('Draw figures of results');
  });

  it('brings every plugin to a project that depends on it', async () => {
    const directory = project('dependent', { 'icarus-sim': BUNDLE });
    const plugins = JSON.parse(await run(CLI, directory, ['plugins', '--json']));
    const names = plugins.map(({ name }: { name: string }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['@icarus-sim/strategies', '@icarus-sim/report', '@icarus-sim/core']),
    );
    expect(plugins).toContainEqual({
      name: '@icarus-sim/placements',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      from: expect.stringMatching(/placements$/),
      components: {
        cachePlacement: expect.arrayContaining(['UNIFORM']),
        contentPlacement: expect.arrayContaining(['UNIFORM']),
      },
    });
  });

  it.each(['import', 'require'])('registers everything when loaded by %s', async (how) => {
    const directory = project(`by-${how}`, { 'icarus-sim': BUNDLE });
    const load = how === 'import' ? 'await import("icarus-sim")' : 'require("icarus-sim")';
    const script = join(directory, how === 'import' ? 'load.mjs' : 'load.cjs');
    writeFileSync(script, `const { namesOf } = ${load}; console.log(namesOf('strategy').join());`);
    expect(await run(script, directory, [])).toContain('PROB_CACHE');
  });
});
