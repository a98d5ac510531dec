import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { icarus } from '../support/icarus.js';
import { journalLines, SMALL_CAMPAIGN, workFolder } from '../support/work-folder.js';

// Several commands one after the other, each of which takes a while on a busy machine.
jest.setTimeout(300_000);

/** Records without their times, in the order of the file. */
function essence(folder: string, file: string): unknown[] {
  const records = journalLines(folder, file).slice(1);
  return records.map((record) => ({ ...record, duration: 0, crc32: '' }));
}

describe('icarus run --shard', () => {
  it('runs parts that icarus results merge puts together again, and says what is missing', async () => {
    const folder = workFolder({ 'campaign.json': SMALL_CAMPAIGN });
    await icarus(folder, ['run', 'campaign.json', '--jobs', '1', '-r', 'whole.jsonl']);
    for (const part of ['1/3', '3/3']) {
      const { exitCode } = await icarus(folder, ['run', 'campaign.json', '--shard', part]);
      expect(exitCode).toBe(0);
    }
    const shards = [1, 3].map((number) => `campaign.results.shard-${number}-of-3.jsonl`);
    expect(journalLines(folder, shards[0] ?? '')[0]).toMatchObject({
      ...{ shard: { number: 1, count: 3 }, planned: 4 },
    });
    const merge = ['results', 'merge', '-o', 'all.jsonl', ...shards.toReversed()];
    const merged = await icarus(folder, merge);
    expect(merged.exitCode).toBe(0);
    expect(merged.stderr).toContain(
      '3 of 4 runs of the campaign, from 2 files, written to all.jsonl',
    );
    expect(merged.stderr).toContain('1 run is missing: 2 (no file of shard 2/3)');
    // What is merged is a journal like any other: the rest can be run.
    const args = ['run', 'campaign.json', '-r', 'all.jsonl', '--resume'];
    expect((await icarus(folder, args)).stderr).toContain('continuing: 3 of 4 runs done');
    const twice = ['results', 'merge', '-o', 'twice.jsonl', 'all.jsonl', ...shards];
    expect((await icarus(folder, twice)).stderr).toContain('4 of 4 runs of the campaign');
    expect(essence(folder, 'twice.jsonl')).toEqual(essence(folder, 'whole.jsonl'));
    const [header] = journalLines(folder, 'twice.jsonl');
    const [wholeHeader] = journalLines(folder, 'whole.jsonl');
    expect(header?.['configurationHash']).toBe(wholeHeader?.['configurationHash']);
    expect(header).not.toHaveProperty('shard');
  });

  it('needs a seed, since all parts must have the same', async () => {
    const folder = workFolder({ 'campaign.json': { ...SMALL_CAMPAIGN, settings: {} } });
    const { exitCode, stderr } = await icarus(folder, ['run', 'campaign.json', '--shard', '1/2']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('settings.seed: found nothing, allowed: the same seed for all shards');
    expect(existsSync(join(folder, 'campaign.results.shard-1-of-2.jsonl'))).toBe(false);
  });

  it('continues the journal of the same part only', async () => {
    const folder = workFolder({ 'campaign.json': SMALL_CAMPAIGN });
    const run = ['run', 'campaign.json', '-r', 'r.jsonl', '--resume', '--shard'];
    await icarus(folder, [...run, '1/2']);
    const other = await icarus(folder, [...run, '2/2']);
    expect(other.exitCode).toBe(2);
    expect(other.stderr).toContain('--shard: found 2/2, allowed: 1/2 as in the journal');
  });
});
