import { icarus } from '../support/icarus.js';
import { SMALL_CAMPAIGN, workFolder } from '../support/work-folder.js';

// Several commands one after the other, each of which takes a while on a busy machine.
jest.setTimeout(300_000);

describe('icarus status', () => {
  it('shows a campaign that is complete, and one that was stopped before', async () => {
    const folder = workFolder({ 'campaign.json': SMALL_CAMPAIGN });
    await icarus(folder, ['run', 'campaign.json', '--shard', '1/3', '-r', 'r.jsonl']);
    const { exitCode, stdout } = await icarus(folder, ['status', 'r.jsonl']);
    expect(exitCode).toBe(0);
    expect(stdout.split('\n').map((line) => line.trim().split(/ {2,}/))).toEqual(
      expect.arrayContaining([
        ['r.jsonl'],
        ['state', 'complete'],
        ['done', '2 of 2 runs in shard 1/3 (100%)'],
        ['failed', '0'],
        ['remaining', '0'],
        ['seed', '1'],
      ]),
    );
    await icarus(folder, ['results', 'merge', '-o', 'all.jsonl', 'r.jsonl']);
    const json = await icarus(folder, ['status', 'all.jsonl', '--json']);
    expect(JSON.parse(json.stdout)).toEqual({
      ...{ file: 'all.jsonl', state: 'stopped', planned: 4, succeeded: 2, failed: 0 },
      ...{ remaining: 2, seed: 1, damages: [] },
    });
  });

  it('refuses what is no journal', async () => {
    const folder = workFolder({ 'campaign.json': SMALL_CAMPAIGN });
    const other = await icarus(folder, ['status', 'campaign.json']);
    expect(other.exitCode).toBe(2);
    expect(other.stderr).toContain('campaign.json, line 1');
    const none = await icarus(folder, ['status', 'none.jsonl']);
    expect(none.exitCode).toBe(2);
    expect(none.stderr).toContain('none.jsonl: found no such file, allowed: a journal of results');
  });
});
