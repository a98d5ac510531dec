import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { icarus } from './support/icarus.js';
import {
  journalLines,
  OFFICIAL_PLUGINS,
  SMALL_CAMPAIGN,
  SMALL_EXPERIMENT,
  workFolder,
} from './support/work-folder.js';

const YAML_CAMPAIGN = `
plugins: ${JSON.stringify(OFFICIAL_PLUGINS)}
settings: ${JSON.stringify(SMALL_CAMPAIGN.settings)}
defaults: ${JSON.stringify(SMALL_EXPERIMENT)}
sweep:
  strategy.name: [LCE, NO_CACHE]
`;

const TYPESCRIPT_CAMPAIGN = `
import { defineConfig } from '@icarus-sim/core';
const strategies: readonly string[] = ['LCE', 'NO_CACHE'];
export default defineConfig(() => ({
  plugins: ${JSON.stringify(OFFICIAL_PLUGINS)},
  settings: ${JSON.stringify(SMALL_CAMPAIGN.settings)},
  defaults: ${JSON.stringify(SMALL_EXPERIMENT)},
  sweep: { 'strategy.name': [...strategies] },
}));
`;

/** What a journal says apart from how long it took, which the checksums cover. */
function timeless(lines: readonly Record<string, unknown>[]): unknown[] {
  return lines.map((line) => ({ ...line, duration: 0, crc32: '' }));
}

describe('icarus run', () => {
  it('runs every experiment, logs each and ends in a table', async () => {
    const settings = { seed: 1, replications: 2 };
    const folder = workFolder({ 'campaign.json': { ...SMALL_CAMPAIGN, settings } });
    const { exitCode, stdout, stderr } = await icarus(folder, ['run', 'campaign.json']);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('INFO running 2 experiments × 2 replications, seed 1');
    expect(stderr).toMatch(/INFO \[1\/4\] strategy LCE, replication 1: hit ratio 0\.\d+, .* s, /);
    expect(stderr).toMatch(/INFO SUMMARY completed 4, failed 0, scheduled 4, ETA /);
    expect(stderr).toContain('INFO END planned 4, completed 4, succeeded 4, failed 0');
    expect(stderr).toContain('results written to campaign.results.jsonl');
    expect(stderr).toContain('icarus results print campaign.results.jsonl');
    expect(stdout).toMatch(/^LCE( +[\d.,]+){5}$/m);
    expect(stdout).toMatch(/^NO_CACHE +0\.0000( +[\d.,]+){4}$/m);
    const [header, ...records] = journalLines(folder, 'campaign.results.jsonl');
    expect(header).toMatchObject({
      format: 'icarus-journal',
      seed: 1,
      replications: 2,
      planned: 4,
    });
    expect(header?.['packages']).toHaveProperty(['@icarus-sim/strategies']);
    expect(header?.['packages']).toHaveProperty(['@icarus-sim/core']);
    expect(header?.['configurationHash']).toMatch(/^[\da-f]{64}$/);
    expect(records.map(({ status }) => status)).toEqual(Array(4).fill('succeeded'));
  });

  it('gives the same journal for the same seed, in JSON, YAML and TypeScript', async () => {
    const folder = workFolder({
      'campaign.json': SMALL_CAMPAIGN,
      'campaign.yaml': YAML_CAMPAIGN,
      'campaign.ts': TYPESCRIPT_CAMPAIGN,
    });
    const journals = await Promise.all(
      ['campaign.json', 'campaign.json', 'campaign.yaml', 'campaign.ts'].map(async (file, i) => {
        const { exitCode } = await icarus(folder, ['run', file, '-r', `${i}.jsonl`]);
        expect(exitCode).toBe(0);
        return timeless(journalLines(folder, `${i}.jsonl`));
      }),
    );
    for (const journal of journals) expect(journal).toEqual(journals[0]);
  });

  it('draws a seed where none is given, shows it, and repeats a run with it', async () => {
    const folder = workFolder({ 'campaign.json': { ...SMALL_CAMPAIGN, settings: {} } });
    const drawn = await icarus(folder, ['run', 'campaign.json', '-r', 'drawn.jsonl']);
    const seed = /seed (\d+)/.exec(drawn.stderr)?.[1] ?? '';
    const [header, ...records] = journalLines(folder, 'drawn.jsonl');
    expect(header?.['seed']).toBe(Number(seed));
    await icarus(folder, ['run', 'campaign.json', '-r', 'again.jsonl', '--seed', seed]);
    expect(timeless(journalLines(folder, 'again.jsonl').slice(1))).toEqual(timeless(records));
  });

  it('lets options win over the configuration', async () => {
    const folder = workFolder({ 'campaign.json': SMALL_CAMPAIGN });
    const { exitCode, stderr } = await icarus(folder, [
      ...['run', 'campaign.json', '--replications', '1', '--seed', '7', '-l', 'error'],
      ...['-c', 'workload.alpha=1.2', '-c', 'strategy.name=LCD', '-c', 'collectors=[LATENCY]'],
    ]);
    expect(exitCode).toBe(0);
    expect(stderr).toBe('');
    const [header, ...records] = journalLines(folder, 'campaign.results.jsonl');
    expect(header).toMatchObject({ seed: 7, replications: 1, planned: 1 });
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      parameters: { workload: { alpha: 1.2 }, strategy: { name: 'LCD' } },
      results: { LATENCY: { MEAN: expect.any(Number) } },
    });
  });

  it('passes on warnings once, and tells more with the log level debug', async () => {
    const folder = workFolder({ 'campaign.json': SMALL_CAMPAIGN });
    const { stderr } = await icarus(folder, [
      ...['run', 'campaign.json', '-l', 'debug', '-c', 'cachePlacement.networkCache=0.001'],
    ]);
    expect(stderr.match(/^WARNING .*cache/gm)).toHaveLength(1);
    expect(stderr).toMatch(/^DEBUG plugin @icarus-sim\/topologies: .*index\.js$/m);
  });

  it('never overwrites results unless told to', async () => {
    const folder = workFolder({ 'campaign.json': SMALL_CAMPAIGN, 'out.jsonl': 'precious\n' });
    const refused = await icarus(folder, ['run', 'campaign.json', '-r', 'out.jsonl']);
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain('out.jsonl: found a file that exists already');
    expect(refused.stderr).not.toContain('INFO');
    const forced = await icarus(folder, ['run', 'campaign.json', '-r', 'out.jsonl', '--force']);
    expect(forced.exitCode).toBe(0);
    expect(journalLines(folder, 'out.jsonl')).toHaveLength(5);
  });

  it('leaves results as they were where the campaign that would replace them can not begin', async () => {
    const plugins = [...OFFICIAL_PLUGINS, '@icarus-sim/distributed'];
    const folder = workFolder({
      'campaign.json': { ...SMALL_CAMPAIGN, plugins },
      'out.jsonl': 'precious\n',
    });
    const { exitCode, stderr } = await icarus(folder, [
      ...['run', 'campaign.json', '-r', 'out.jsonl', '--force', '--executor', 'bullmq'],
      ...['--redis', 'redis://127.0.0.1:1'],
    ]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('127.0.0.1:1');
    expect(readFileSync(join(folder, 'out.jsonl'), 'utf8')).toBe('precious\n');
    expect(readdirSync(folder).sort()).toEqual(['campaign.json', 'out.jsonl']);
  });

  it('goes on after an experiment that fails, tells why and ends with exit code 1', async () => {
    const folder = workFolder({
      'campaign.json': {
        ...SMALL_CAMPAIGN,
        plugins: [...OFFICIAL_PLUGINS, './failing.mjs'],
        sweep: { 'strategy.name': ['FAILING', 'LCE'] },
      },
      'failing.mjs': `
        import { registerStrategy } from '@icarus-sim/core';
        registerStrategy('FAILING', {
          description: 'Fails.',
          parameters: { type: 'object' },
          create: () => ({ processEvent() { throw new Error('the cable is cut'); } }),
        });`,
    });
    const { exitCode, stdout, stderr } = await icarus(folder, ['run', 'campaign.json']);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/ERROR \[1\/4\] strategy FAILING.* failed: the cable is cut/);
    expect(stderr).toContain('END planned 4, completed 4, succeeded 2, failed 2');
    expect(stdout).toMatch(/^FAILING +failed$/m);
    const records = journalLines(folder, 'campaign.results.jsonl').slice(1);
    expect(records.map(({ status }) => status).sort()).toEqual(
      ['failed', 'failed', 'succeeded', 'succeeded'].sort(),
    );
    expect(records[0]).toMatchObject({ status: 'failed', error: 'the cable is cut' });
  });
});

describe('icarus validate', () => {
  it('tells the size of a campaign and runs nothing', async () => {
    const folder = workFolder({ 'campaign.json': SMALL_CAMPAIGN });
    const { exitCode, stdout } = await icarus(folder, ['validate', 'campaign.json']);
    expect(exitCode).toBe(0);
    expect(stdout.trim()).toBe(
      'campaign.json is valid: 2 experiments, 2 replications, 4,400 requests in all',
    );
    expect(existsSync(join(folder, 'campaign.results.jsonl'))).toBe(false);
  });

  it('finds what is wrong in files that the configuration names', async () => {
    const workload = { name: 'EVENTS', path: 'events.csv' };
    const folder = workFolder({
      'campaign.json': { ...SMALL_CAMPAIGN, defaults: { ...SMALL_EXPERIMENT, workload } },
    });
    writeFileSync(join(folder, 'events.csv'), 'time,receiver,content\n0,nowhere,1\n');
    const { exitCode, stderr } = await icarus(folder, ['validate', 'campaign.json']);
    expect(stderr).toContain('campaign.json is not valid');
    expect(stderr).toContain('line 2');
    expect(exitCode).toBe(2);
  });
});
