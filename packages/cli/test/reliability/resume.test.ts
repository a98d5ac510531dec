import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { icarus } from '../support/icarus.js';
import {
  journalLines,
  OFFICIAL_PLUGINS,
  SMALL_CAMPAIGN,
  workFolder,
} from '../support/work-folder.js';

// Several commands one after the other, each of which takes a while on a busy machine.
jest.setTimeout(300_000);

const FILE = 'campaign.results.jsonl';

/** Fails as long as a file is there. */
const CHOOSY_STRATEGY = `
import { existsSync } from 'node:fs';
import { registerStrategy, lookUp } from '@icarus-sim/core';

registerStrategy('CHOOSY', {
  description: 'Fails while there is a file.',
  parameters: { type: 'object' },
  create(view, controller, parameters, context) {
    if (existsSync(new URL('broken', import.meta.url))) throw new Error('the cable is cut');
    return lookUp('strategy', 'LCE', '').create(view, controller, {}, context);
  },
});`;

/** What a journal says apart from how long it took, in the order of the queue. */
function essence(folder: string, file = FILE): unknown[] {
  const records = journalLines(folder, file).slice(1);
  return records.map((record) => ({ ...record, duration: 0, crc32: '' }));
}

/** The journal of the small campaign, which has run once for all tests. */
let journal: string;

beforeAll(async () => {
  const folder = workFolder({ 'campaign.json': SMALL_CAMPAIGN });
  expect((await icarus(folder, ['run', 'campaign.json'])).exitCode).toBe(0);
  journal = readFileSync(join(folder, FILE), 'utf8');
});

/** A folder in which the small campaign has left a journal. */
function folderWith(text: string): string {
  return workFolder({ 'campaign.json': SMALL_CAMPAIGN, [FILE]: text });
}

/** What the whole journal of the small campaign says. */
function whole(): unknown[] {
  return essence(folderWith(journal));
}

describe('icarus run --resume', () => {
  it('runs only what the journal does not have, with the same results', async () => {
    const lines = journal.split('\n');
    const folder = folderWith(`${lines.slice(0, 3).join('\n')}\n`);
    // Without a seed in the configuration, that of the journal counts.
    const seedless = { ...SMALL_CAMPAIGN, settings: { replications: 2 } };
    writeFileSync(join(folder, 'campaign.json'), JSON.stringify(seedless));
    const { exitCode, stdout, stderr } = await icarus(folder, ['run', 'campaign.json', '--resume']);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('INFO continuing: 2 of 4 runs done');
    expect(stderr).toContain('END planned 2, completed 2');
    expect(essence(folder)).toEqual(whole());
    // The table is of the whole campaign, not only of what ran now.
    expect(stdout).toMatch(/^LCE/m);
    expect(stdout).toMatch(/^NO_CACHE/m);
  });

  it('cuts off a last record that breaks off and runs its experiment again', async () => {
    const folder = folderWith(journal.slice(0, -50));
    const { exitCode, stderr } = await icarus(folder, ['run', 'campaign.json', '--resume']);
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(
      /WARNING .*results\.jsonl, line 5: found a record that breaks off after/,
    );
    expect(essence(folder)).toEqual(whole());
  });

  it('names a line with a flipped bit and runs its experiment again', async () => {
    const lines = journal.split('\n');
    lines[2] = (lines[2] ?? '').replace('"MEAN":0', '"MEAN":1');
    const folder = folderWith(lines.join('\n'));
    const { exitCode, stderr } = await icarus(folder, ['run', 'campaign.json', '--resume']);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('line 3: found a damaged record, its checksum is wrong');
    const printed = await icarus(folder, ['results', 'print', '--json', FILE]);
    const results: unknown[] = JSON.parse(printed.stdout);
    expect(results).toHaveLength(4);
    expect(journalLines(folder, FILE)).toHaveLength(lines.length);
  });

  it('says what differs where the journal is of another configuration', async () => {
    const folder = folderWith(journal);
    const changed = structuredClone(SMALL_CAMPAIGN);
    changed.defaults.workload.alpha = 1.1;
    changed.settings.replications = 3;
    writeFileSync(join(folder, 'campaign.json'), JSON.stringify(changed));
    const args = [
      'run',
      'campaign.json',
      '--resume',
      '-c',
      'strategy.p=0.5',
      '-c',
      'strategy.name=RAND_BERNOULLI',
    ];
    const { exitCode, stderr } = await icarus(folder, args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`${FILE}: found the results of another configuration`);
    expect(stderr).toContain('defaults.workload.alpha: found 1.1, allowed: 0.8 as in the journal');
    expect(stderr).toContain('settings.replications: found 3, allowed: 2 as in the journal');
    expect(stderr).toContain('overrides.strategy.p: found 0.5, allowed: nothing as in the journal');
    expect(readFileSync(join(folder, FILE), 'utf8')).toBe(journal);
    expect(existsSync(join(folder, `${FILE}.lock`))).toBe(false);
  });

  it('leaves failed experiments alone, unless they are to be tried again', async () => {
    const folder = workFolder({
      'campaign.json': {
        ...SMALL_CAMPAIGN,
        plugins: [...OFFICIAL_PLUGINS, './choosy.mjs'],
        sweep: { 'strategy.name': ['CHOOSY', 'LCE'] },
      },
      'choosy.mjs': CHOOSY_STRATEGY,
      broken: '',
    });
    const first = await icarus(folder, ['run', 'campaign.json']);
    expect(first.exitCode).toBe(1);
    expect(first.stderr).toContain(
      'to try again what has failed: icarus run campaign.json --resume --retry-failed',
    );
    const broken = await icarus(folder, ['run', 'campaign.json', '--resume']);
    expect(broken.exitCode).toBe(1);
    expect(broken.stderr).toContain('continuing: 2 of 4 runs done, 2 failures');
    expect(broken.stderr).toContain('nothing is left to run');
    rmSync(join(folder, 'broken'));
    const args = ['run', 'campaign.json', '--resume', '--retry-failed'];
    expect((await icarus(folder, args)).exitCode).toBe(0);
    const succeeded = journalLines(folder, FILE).filter(({ status }) => status === 'succeeded');
    expect(succeeded).toHaveLength(4);
  });

  it('begins a journal where there is none, and where only a part of its header was written', async () => {
    const empty = workFolder({ 'campaign.json': SMALL_CAMPAIGN });
    const begun = await icarus(empty, ['run', 'campaign.json', '--resume']);
    expect(begun.stderr).toContain(`${FILE} does not exist yet: begun anew`);
    const folder = folderWith(journal.slice(0, 100));
    const again = await icarus(folder, ['run', 'campaign.json', '--resume']);
    expect(again.stderr).toContain('breaks off before its first record: begun anew');
    expect(again.exitCode).toBe(0);
    expect(journalLines(folder, FILE)).toHaveLength(5);
  });

  it('never touches a file that is no journal', async () => {
    const folder = workFolder({ 'campaign.json': SMALL_CAMPAIGN, [FILE]: 'precious\n' });
    const { exitCode } = await icarus(folder, ['run', 'campaign.json', '--resume']);
    expect(exitCode).toBe(2);
    expect(readFileSync(join(folder, FILE), 'utf8')).toBe('precious\n');
  });

  it('refuses a journal whose header is damaged, and options that need others or exclude them', async () => {
    const folder = folderWith(journal.replace('"seed":1', '"seed":2'));
    const damaged = await icarus(folder, ['run', 'campaign.json', '--resume']);
    expect(damaged.stderr).toContain('line 1: found a damaged header');
    expect(damaged.exitCode).toBe(2);
    const both = await icarus(folder, ['run', 'campaign.json', '--resume', '--force']);
    expect(both.exitCode).toBe(2);
    expect(both.stderr).toContain("option '--resume' cannot be used with option '-f, --force'");
    const retry = await icarus(folder, ['run', 'campaign.json', '--retry-failed']);
    expect(retry.stderr).toContain('--retry-failed: found it without --resume');
    expect(retry.exitCode).toBe(2);
  });
});
