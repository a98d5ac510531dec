import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { icarus, startIcarus } from '../support/icarus.js';
import { journalLines, SMALL_CAMPAIGN, workFolder } from '../support/work-folder.js';

// Several commands one after the other, each of which takes a while on a busy machine.
jest.setTimeout(300_000);

const FILE = 'campaign.results.jsonl';

/** One short experiment and one that would run for hours. */
const LONG_CAMPAIGN = {
  ...SMALL_CAMPAIGN,
  settings: { seed: 1 },
  sweep: { 'workload.nMeasured': [1000, 20_000_000_000] },
};

describe('two runs on one journal', () => {
  it('are one too many: the second is refused until the first is dead', async () => {
    const folder = workFolder({ 'campaign.json': LONG_CAMPAIGN });
    const first = startIcarus(folder, ['run', 'campaign.json']);
    await first.errorOutput('INFO [1/2]');
    for (const option of ['--resume', '--force']) {
      const second = await icarus(folder, ['run', 'campaign.json', option]);
      expect(second.exitCode).toBe(2);
      const holder = `process ${first.child.pid} on ${hostname()}`;
      expect(second.stderr).toContain(`${FILE}: found that ${holder} has been writing it since`);
    }
    const running = await icarus(folder, ['status', FILE, '--json']);
    expect(JSON.parse(running.stdout)).toMatchObject({
      ...{ state: 'running', planned: 2, succeeded: 1, failed: 0, remaining: 1 },
      process: { pid: first.child.pid, host: hostname() },
      resume: { command: 'icarus run campaign.json --resume', folder },
    });
    first.child.kill('SIGKILL');
    await first.outcome;
    const killed = await icarus(folder, ['status', FILE]);
    expect(killed.stdout).toContain('dead: the process was killed');
    expect(killed.stdout).toContain('icarus run campaign.json --resume');
    const third = startIcarus(folder, ['run', 'campaign.json', '--resume']);
    await third.errorOutput('continuing: 1 of 2 runs done');
    third.child.kill('SIGTERM');
    expect((await third.outcome).exitCode).toBe(143);
    expect(existsSync(join(folder, `${FILE}.lock`))).toBe(false);
    expect(journalLines(folder, FILE)).toHaveLength(2);
  });
});
