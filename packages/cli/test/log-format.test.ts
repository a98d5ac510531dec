import { icarus } from './support/icarus.js';
import { SMALL_CAMPAIGN, workFolder } from './support/work-folder.js';

describe('icarus run --log-format json', () => {
  it('writes one JSON object a line, one line an experiment', async () => {
    const folder = workFolder({ 'campaign.json': SMALL_CAMPAIGN });
    const args = ['run', 'campaign.json', '--log-format', 'json'];
    const { exitCode, stderr } = await icarus(folder, args);
    expect(exitCode).toBe(0);
    const lines = stderr.trim().split('\n');
    const objects = lines.map((line): Record<string, unknown> => JSON.parse(line));
    for (const object of objects) {
      expect(object).toMatchObject({ time: expect.any(String), level: 'info' });
    }
    const experiments = objects.filter(({ event }) => event === 'experiment');
    expect(experiments.map(({ sequence }) => sequence).sort()).toEqual([0, 1, 2, 3]);
    expect(experiments[0]).toMatchObject({
      ...{ status: 'succeeded', name: expect.stringContaining('strategy'), requests: 1100 },
      ...{ duration: expect.any(Number), requestsPerSecond: expect.any(Number) },
      hitRatio: expect.any(Number),
    });
    expect(objects.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['start', 'end', 'results']),
    );
  });

  it('is refused where it is neither for people nor for programs', async () => {
    const folder = workFolder({ 'campaign.json': SMALL_CAMPAIGN });
    const args = ['run', 'campaign.json', '--log-format', 'xml'];
    const { exitCode, stderr } = await icarus(folder, args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Allowed choices are pretty, json');
  });
});
