import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { valueAt } from '@icarus-sim/core';
import { icarus, startIcarus } from './support/icarus.js';
import { journalLines, SMALL_CAMPAIGN, workFolder } from './support/work-folder.js';

describe('icarus results', () => {
  const folder = workFolder({
    'campaign.json': SMALL_CAMPAIGN,
    'noted.json': { ...SMALL_CAMPAIGN, attributes: { site: 'lab' } },
  });

  beforeAll(async () => {
    await icarus(folder, ['run', 'campaign.json', '-r', 'a.jsonl']);
    await icarus(folder, ['run', 'campaign.json', '-r', 'b.jsonl', '--seed', '2']);
    await icarus(folder, ['run', 'noted.json', '-r', 'noted.jsonl']);
  });

  it('prints a journal as a list of parameters and results', async () => {
    const { exitCode, stdout } = await icarus(folder, ['results', 'print', '--json', 'a.jsonl']);
    expect(exitCode).toBe(0);
    const records = journalLines(folder, 'a.jsonl').slice(1);
    const expected = records.map(({ parameters, replication, results }) => [
      { ...Object(parameters), replication },
      results,
    ]);
    expect(JSON.parse(stdout)).toEqual(expected);
  });

  it('prints a journal for reading', async () => {
    const { exitCode, stdout } = await icarus(folder, ['results', 'print', 'a.jsonl']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('topology: TREE');
    expect(stdout).toContain('EXPERIMENT 1/2: strategy LCE (2 replications)');
    const [one = 0, two = 0] = journalLines(folder, 'a.jsonl')
      .filter(({ index }) => index === 0)
      .map(({ results }) => Number(valueAt(results, 'CACHE_HIT_RATIO.MEAN')));
    const line = stdout.split('\n').find((text) => text.startsWith('CACHE_HIT_RATIO.MEAN'));
    const [, mean, low, , high, , n] = line?.split(/\s+/) ?? [];
    expect(Number(mean)).toBeCloseTo((one + two) / 2, 5);
    const halfWidth = (12.706_204_7 * Math.abs(one - two)) / 2;
    expect((Number(high) - Number(low)) / 2).toBeCloseTo(halfWidth, 4);
    expect(n).toBe('2');
  });

  it.each(['merged.jsonl', 'merged.json'])('merges files to %s', async (output) => {
    const merge = ['results', 'merge', '-o', output, 'a.jsonl', 'b.jsonl'];
    const merged = await icarus(folder, merge);
    expect(merged.exitCode).toBe(0);
    const printed = await Promise.all(
      ['a.jsonl', 'b.jsonl', output].map(async (file) => {
        const { stdout } = await icarus(folder, ['results', 'print', '--json', file]);
        const entries: unknown[] = JSON.parse(stdout);
        return entries;
      }),
    );
    const [a = [], b = [], both] = printed;
    expect(both).toEqual([...a, ...b]);
    expect((await icarus(folder, merge)).exitCode).toBe(2);
    expect((await icarus(folder, [...merge, '--force'])).exitCode).toBe(0);
  });

  it.each([
    { args: ['print', 'missing.jsonl'], message: 'missing.jsonl: found no such file' },
    { args: ['print', 'campaign.json'], message: 'campaign.json' },
    { args: ['merge', '-o', 'x.csv', 'a.jsonl'], message: 'found a file ending in ".csv"' },
    {
      args: ['merge', '-o', 'x.json', 'a.jsonl', 'noted.jsonl'],
      message: 'noted.jsonl: attributes',
    },
  ])('refuses $args with exit code 2', async ({ args, message }) => {
    const { exitCode, stderr } = await icarus(folder, ['results', ...args]);
    expect(stderr).toContain(message);
    expect(exitCode).toBe(2);
  });

  it('names the line of a journal that can’t be read', async () => {
    const [header = ''] = readFileSync(join(folder, 'a.jsonl'), 'utf8').split('\n');
    const broken = workFolder({ 'a.jsonl': `${header}\n{"type": "exper` });
    const { exitCode, stderr } = await icarus(broken, ['results', 'print', 'a.jsonl']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('a.jsonl, line 2');
  });

  it('lets a reader that has seen enough close the pipe', async () => {
    const { child, outcome } = startIcarus(folder, ['results', 'print', 'a.jsonl']);
    child.stdout.destroy();
    const { exitCode, stderr } = await outcome;
    expect(exitCode).toBe(0);
    expect(stderr).toBe('');
  });
});
