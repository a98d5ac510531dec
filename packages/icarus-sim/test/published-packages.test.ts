import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRegistry, type LocalRegistry } from './support/registry/local-registry.js';
import { environmentOfUser, npm } from './support/registry/npm.js';
import { PLUGIN, PROJECT_FILES, STRATEGY } from './support/registry/project-files.js';

/** Parameters and results of an experiment, as `icarus results print --json` tells them. */
type Entry = readonly [{ readonly strategy: StrategyUsed }, unknown];

/** The strategy of an experiment. */
interface StrategyUsed {
  readonly name: string;
  readonly p?: number;
}

const CLI = '@icarus-sim/cli';
const WORKSPACE = join(__dirname, '../../..');
const PACKAGES = 'core engine cli topologies workloads placements policies collectors'
  .split(' ')
  .map((name) => `@icarus-sim/${name}`);

const folder = mkdtempSync(join(tmpdir(), 'icarus-registry-'));
/** A new project of somebody, outside of the workspace. */
const project = join(folder, 'project');
let registry: LocalRegistry;
let user: NodeJS.ProcessEnv;

// Installing takes as long as the network and the machine let it.
jest.setTimeout(900_000);

beforeAll(async () => {
  registry = await startRegistry(join(folder, 'registry'));
  const configuration = join(folder, 'npmrc');
  writeFileSync(configuration, `${registry.url.replace('http:', '')}:_authToken=anybody\n`);
  user = environmentOfUser(registry.url, configuration);
  await npm(['publish', '--workspaces', '--ignore-scripts'], WORKSPACE, user);
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true }');
  for (const [file, text] of Object.entries(PROJECT_FILES))
    writeFileSync(join(project, file), text);
  await npm(['install', ...PACKAGES], project, user);
});

afterAll(async () => {
  await registry.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Results by strategy: workers end in any order. */
function resultsOf(printed: string): Record<string, unknown> {
  const entries: Entry[] = JSON.parse(printed);
  return Object.fromEntries(
    entries.map(([{ strategy }, results]) => [`${strategy.name} ${strategy.p ?? ''}`, results]),
  );
}

const icarus = (...args: string[]): Promise<string> =>
  npm(args, project, user, join(project, 'node_modules/.bin/icarus'));

describe('the published packages', () => {
  it('run a campaign with what is installed, and tell what to install', async () => {
    const campaign = [
      'run',
      'campaign.json',
      '-c',
      'sweep.strategy=[{name: LCE}, {name: NO_CACHE}]',
    ];
    await expect(icarus(...campaign)).rejects.toThrow(
      'strategy LCE, which is not loaded, allowed: it once @icarus-sim/strategies is installed',
    );
    await npm(['install', '@icarus-sim/strategies'], project, user);
    expect(await icarus(...campaign)).toMatch(/\bLCE\b.*0\.\d+/);
    const plugins = JSON.parse(await icarus('plugins', '--json'));
    const names = plugins.map(({ name }: { name: string }) => name);
    const expected = [...PACKAGES, '@icarus-sim/strategies'].filter((name) => name !== CLI);
    expect(names.sort()).toEqual(expected.sort());
  });

  it('let somebody write, test and publish a plugin, and run it beside ours', async () => {
    const author = join(folder, 'author');
    mkdirSync(author);
    const create = ['create', '--yes', 'icarus-plugin', 'strategy', STRATEGY, '--', '--yes'];
    await npm(create, author, user);
    const plugin = join(author, PLUGIN);
    await npm(['install'], plugin, user);
    // Its manifest asks for types, tests and build before it is published.
    const published = await npm(['publish'], plugin, user);
    expect(published).toMatch(/^[#ℹ] pass [1-9]/m);
    expect(published).toMatch(/^[#ℹ] fail 0$/m);
    expect(published).toContain(`+ ${PLUGIN}@0.1.0`);

    await npm(['install', '@icarus-sim/strategies', PLUGIN], project, user);
    const outcomes: Record<string, unknown>[] = [];
    for (const configuration of ['campaign.json', 'campaign.ts']) {
      const results = `${configuration}.jsonl`;
      await icarus('run', configuration, '-r', results);
      outcomes.push(resultsOf(await icarus('results', 'print', '--json', results)));
    }
    for (const program of ['program.mjs', 'program.cjs']) {
      outcomes.push(resultsOf(await npm([program], project, user, process.execPath)));
    }
    const [first = {}, ...others] = outcomes;
    const [everywhere, always, nowhere, never] = [
      'LCE ',
      'COIN_FLIP 1',
      'NO_CACHE ',
      'COIN_FLIP 0',
    ];
    expect(Object.keys(first).sort()).toEqual([always, everywhere, nowhere, never].sort());
    expect(first).toHaveProperty([everywhere, 'CACHE_HIT_RATIO', 'MEAN']);
    expect(first[always]).toEqual(first[everywhere]);
    expect(first[never]).toEqual(first[nowhere]);
    expect(first[always]).not.toEqual(first[never]);
    expect(others).toEqual([first, first, first]);
  });
});
