import { icarus, startIcarus } from './support/icarus.js';
import { journalLines, SMALL_CAMPAIGN, workFolder } from './support/work-folder.js';

/** One short experiment and one that would run for hours. */
const LONG_CAMPAIGN = {
  ...SMALL_CAMPAIGN,
  settings: { seed: 1 },
  sweep: { 'workload.nMeasured': [1000, 20_000_000_000] },
};

describe('a campaign that is interrupted', () => {
  it.each([
    { signal: 'SIGINT', code: 130 },
    { signal: 'SIGTERM', code: 143 },
    { signal: 'SIGHUP', code: 129 },
  ] as const)(
    'leaves a complete journal on $signal and ends with exit code $code',
    async ({ signal, code }) => {
      const folder = workFolder({ 'campaign.json': LONG_CAMPAIGN });
      const { child, errorOutput, outcome } = startIcarus(folder, ['run', 'campaign.json']);
      await errorOutput('INFO [1/2]');
      child.kill(signal);
      const { exitCode, stdout, stderr } = await outcome;
      expect(exitCode).toBe(code);
      expect(stderr).toContain('WARNING interrupted');
      expect(stderr).toContain('END planned 2, completed 1, succeeded 1, failed 0');
      expect(stderr).toContain('the results so far are in campaign.results.jsonl');
      expect(stderr).toContain('to go on: icarus run campaign.json --resume');
      expect(stdout).toMatch(/nMeasured=1000/);
      expect(journalLines(folder, 'campaign.results.jsonl')).toHaveLength(2);
      const args = ['results', 'print', '--json', 'campaign.results.jsonl'];
      const printed = await icarus(folder, args);
      expect(printed.exitCode).toBe(0);
      expect(JSON.parse(printed.stdout)).toHaveLength(1);
    },
  );

  it('ends at once on a second signal and can be continued', async () => {
    const folder = workFolder({ 'campaign.json': LONG_CAMPAIGN });
    const { child, errorOutput, outcome } = startIcarus(folder, ['run', 'campaign.json']);
    await errorOutput('INFO [1/2]');
    child.kill('SIGINT');
    child.kill('SIGTERM');
    expect([130, 143]).toContain((await outcome).exitCode);
    const short = ['--resume', '--dry-run'];
    const rest = await icarus(folder, ['run', 'campaign.json', ...short]);
    expect(rest.stdout).toContain('1 run, ');
  });
});
