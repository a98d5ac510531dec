import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const KILL = join(__dirname, '../../../../tools/faults/kill.mjs');

// A campaign is begun again after each kill.
jest.setTimeout(300_000);

describe('a campaign that is killed again and again', () => {
  it('has every result once, equal to those of a run that was left alone', async () => {
    const args = [KILL, '--kills', '6', '--requests', '40000'];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    const counts: Record<string, number> = JSON.parse(stdout);
    const { process: processes = 0, workers = 0, worker = 0 } = counts;
    expect(processes + workers + worker).toBeGreaterThanOrEqual(6);
    expect(counts).toMatchObject({
      experiments: 60,
      results: 60 * Number(counts['campaigns']),
      ...{ duplicates: 0, missing: 0, wrong: 0 },
    });
  });
});
