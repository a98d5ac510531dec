import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { icarus } from './support/icarus.js';
import { SMALL_CAMPAIGN, workFolder } from './support/work-folder.js';

describe('icarus run --dry-run', () => {
  it('prints the queue with requests and memory, and runs nothing', async () => {
    const folder = workFolder({ 'campaign.json': SMALL_CAMPAIGN });
    const { exitCode, stdout } = await icarus(folder, ['run', 'campaign.json', '--dry-run']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^1 {2}LCE +2 +1,100 +96 MB$/m);
    expect(stdout).toMatch(/^2 {2}NO_CACHE +2 +1,100 +96 MB$/m);
    expect(stdout).toMatch(/^4 runs, 4,400 requests in all, at most .* at a time$/m);
    expect(existsSync(join(folder, 'campaign.results.jsonl'))).toBe(false);
  });

  it('leaves out what the journal has already, and what is of other shards', async () => {
    const folder = workFolder({ 'campaign.json': SMALL_CAMPAIGN });
    const run = ['run', 'campaign.json', '-r', 'r.jsonl'];
    await icarus(folder, [...run, '--shard', '1/4']);
    await icarus(folder, ['results', 'merge', '-o', 'all.jsonl', 'r.jsonl']);
    const left = ['run', 'campaign.json', '-r', 'all.jsonl', '--resume', '--dry-run'];
    expect((await icarus(folder, left)).stdout).toContain('3 runs, 3,300 requests in all');
    const shard = await icarus(folder, ['run', 'campaign.json', '--shard', '2/2', '--dry-run']);
    expect(shard.stdout).toContain('2 runs, 2,200 requests in all');
    expect(shard.stdout).not.toContain('LCE');
  });
});
