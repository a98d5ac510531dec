import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { estimateExperiments, ResultSet, type ResultEntry } from '@icarus-sim/core';
import { parse } from 'csv-parse/sync';
import { icarus, type CommandOutcome } from './support/icarus.js';
import { callProgram } from './support/in-process.js';
import { SMALL_CAMPAIGN, workFolder } from './support/work-folder.js';

const folder = workFolder({
  'campaign.json': {
    ...SMALL_CAMPAIGN,
    settings: { seed: 1, replications: 4 },
    sweep: { 'workload.alpha': [0.8, 0.6], 'strategy.name': ['LCE', 'LCD', 'NO_CACHE'] },
  },
});

function results(...args: readonly string[]): Promise<CommandOutcome> {
  return callProgram(folder, ['results', ...args]);
}

async function entriesOf(file: string): Promise<ResultSet> {
  const { stdout } = await results('print', '--json', file);
  const entries: ResultEntry[] = JSON.parse(stdout);
  const set = new ResultSet();
  for (const entry of entries) set.add(...entry);
  return set;
}

let all: ResultSet;
beforeAll(async () => {
  const { exitCode } = await icarus(folder, ['run', 'campaign.json', '-r', 'all.jsonl']);
  expect(exitCode).toBe(0);
  all = await entriesOf('all.jsonl');
});

describe('icarus results table', () => {
  const table = ['table', 'all.jsonl', '--columns', 'workload.alpha'];

  it('has the numbers of the results, columns in their order', async () => {
    const { stdout } = await results(...table, '--format', 'csv', '--level', '0.9');
    const rows: Record<string, string>[] = parse(stdout, { columns: true });
    const expected = estimateExperiments(all, 'CACHE_HIT_RATIO.MEAN', 0.9);
    expect(rows).toHaveLength(3);
    expect(Object.keys(rows[0] ?? {}).slice(0, 2)).toEqual(['strategy.name', '0.6']);
    for (const { parameters, estimate } of expected) {
      const { name } = Object(parameters['strategy']);
      const { alpha } = Object(parameters['workload']);
      const row = rows.find((one) => one['strategy.name'] === name);
      const cells = [`${alpha}`, `${alpha} low`, `${alpha} high`, `${alpha} n`];
      const { mean, low, high, n } = estimate;
      expect(cells.map((cell) => Number(row?.[cell]))).toEqual([mean, low, high, n]);
    }
  });

  it.each([
    ['terminal', /^strategy\.name +0\.6 +0\.8\nLCE +0\.\d+ ± 0\.\d+ /],
    ['markdown', /^\| strategy\.name +\| +0\.6 \| +0\.8 \|\n\| :-+ \| -+: \| -+: \|/],
    ['latex', /\\toprule\nstrategy\.name & 0\.6 & 0\.8 \\\\\n\\midrule\nLCE & \$0\.\d+ \\pm 0/],
  ])('is written for %s', async (format, pattern) => {
    expect((await results(...table, '--format', format)).stdout).toMatch(pattern);
  });

  it('takes the format from the file’s ending and replaces no file', async () => {
    expect((await results(...table, '-o', 'table.tex')).exitCode).toBe(0);
    const written = readFileSync(join(folder, 'table.tex'), 'utf8');
    expect(written).toContain(String.raw`NO\_CACHE`);
    expect((await results(...table, '-o', 'table.tex')).exitCode).toBe(2);
  });

  it.each([
    [['--metric', 'CACHE_HIT_RATIO.MEANS'], 'did you mean CACHE_HIT_RATIO.MEAN'],
    [['--rows', 'strategy.nam'], 'did you mean strategy.name'],
    [['--rows', 'workload.name', '--columns', 'topology'], 'in one cell that differ in'],
    [['-w', 'strategy.nme=LCE'], 'did you mean strategy.name'],
    [['-w', 'strategy.name'], 'allowed: parameter=value'],
    [['-w', 'strategy.name=LRU'], 'found no experiment with strategy.name=LRU'],
    [['--level', '95'], '--level: found "95"'],
  ])('refuses %j', async (options, message) => {
    const { exitCode, stderr } = await results('table', 'all.jsonl', ...options);
    expect(stderr).toContain(message);
    expect(exitCode).toBe(2);
  });
});

describe('icarus results compare', () => {
  it('shows the paired differences', async () => {
    const compare = ['compare', 'all.jsonl', '--by', 'strategy.name', '--baseline', 'NO_CACHE'];
    const { exitCode, stdout } = await results(...compare, '--format', 'csv');
    expect(exitCode).toBe(0);
    const rows: Record<string, string>[] = parse(stdout, { columns: true });
    expect(rows).toHaveLength(4);
    const means = estimateExperiments(all, 'CACHE_HIT_RATIO.MEAN').map(({ estimate }) => estimate);
    const [, , lce, lcd] = rows.map((row) => Number(row['difference']));
    // Without caches the hit ratio is 0, so that the difference is the hit ratio itself.
    expect([lce, lcd]).toEqual([means[3]?.mean, means[4]?.mean]);
    expect(rows.map((row) => row['larger in'])).toEqual(Array(4).fill('4 of 4 (51–100 %)'));
  });

  it('compares several metrics, each as it is compared alone', async () => {
    const rowsOf = async (...metrics: string[]): Promise<Record<string, string>[]> => {
      const compare = ['compare', 'all.jsonl', '--by', 'strategy.name', '--baseline', 'LCE'];
      const args = [...compare, '--metric', metrics.join(','), '--format', 'csv'];
      return parse((await results(...args)).stdout, { columns: true });
    };
    const metrics = ['CACHE_HIT_RATIO.MEAN', 'LATENCY.MEAN'];
    const expected: Record<string, string>[] = [];
    for (const metric of metrics) {
      expected.push(...(await rowsOf(metric)).map((row) => ({ metric, ...row })));
    }
    expect(expected).toHaveLength(8);
    expect(await rowsOf(...metrics)).toEqual(expected);
  });

  it('writes each of several metrics with the decimals that it has alone', async () => {
    const cellsOf = async (metrics: string): Promise<string[][]> => {
      const compare = ['compare', 'all.jsonl', '--by', 'strategy.name', '--baseline', 'LCE'];
      const { stdout } = await results(...compare, '--metric', metrics);
      return stdout.split('\n').map((line) => line.split(/ {2,}/));
    };
    const [, ...hitRatios] = (await cellsOf('CACHE_HIT_RATIO.MEAN')).slice(0, 5);
    const both = await cellsOf('CACHE_HIT_RATIO.MEAN,LATENCY.MEAN');
    expect(both.slice(1, 5).map(([, ...cells]) => cells)).toEqual(hitRatios);
  });

  it('refuses a baseline that there is not', async () => {
    const compare = ['compare', 'all.jsonl', '--by', 'strategy.name', '--baseline', 'LRU'];
    const { exitCode, stderr } = await results(...compare);
    expect(stderr).toContain('found "LRU", allowed: LCE, LCD, NO_CACHE');
    expect(exitCode).toBe(2);
  });
});

describe('icarus results filter', () => {
  it.each(['some.jsonl', 'some.json'])('writes what meets all conditions to %s', async (file) => {
    const where = ['-w', 'strategy.name=LCE,LCD', '-w', 'workload.alpha!=0.60'];
    const { exitCode } = await results('filter', 'all.jsonl', ...where, '-o', file);
    expect(exitCode).toBe(0);
    const expected = ['LCE', 'LCD'].flatMap((name) =>
      all.filter({ strategy: { name }, workload: { alpha: 0.8 } }).toJSON(),
    );
    const filtered = (await entriesOf(file)).toJSON();
    expect(filtered).toHaveLength(8);
    expect(filtered).toEqual(expect.arrayContaining(expected));
  });
});

describe('icarus results diff', () => {
  it('finds equal what is equal, in whatever format and order', async () => {
    await results('merge', 'all.jsonl', '-o', 'copy.json');
    const { exitCode, stdout } = await results('diff', 'all.jsonl', 'copy.json');
    expect(stdout).toBe('the results are equal: 24 results each\n');
    expect(exitCode).toBe(0);
  });

  it('tells every metric that differs, and what one file lacks', async () => {
    const entries = all.toJSON().slice(1);
    const [, tree] = entries[0] ?? [];
    const changed = JSON.parse(JSON.stringify(entries));
    const { MEAN } = Object(tree?.['CACHE_HIT_RATIO']);
    changed[0][1].CACHE_HIT_RATIO.MEAN = MEAN * (1 + 1e-6);
    const other = workFolder({ 'all.json': all, 'changed.json': changed });
    const { exitCode, stdout } = await icarus(other, [
      ...['results', 'diff', 'all.json', 'changed.json', '--json'],
    ]);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([
      { replication: 1, metric: 'CACHE_HIT_RATIO.MEAN', first: MEAN },
      { replication: 1, first: 'other', second: 'none' },
    ]);
    const shown = await callProgram(other, ['results', 'diff', 'all.json', 'changed.json']);
    expect(shown.stdout).toMatch(/the experiment +present +missing/);
    expect(shown.stdout).toContain('1.00e-6');
    const tolerant = ['results', 'diff', 'all.json', 'changed.json', '--tolerance', '1e-5'];
    expect((await callProgram(other, tolerant)).stdout).not.toContain('1.00e-6');
  });
});

describe('icarus results export', () => {
  it('writes a tidy table with the formats of @icarus-sim/report', async () => {
    const output = ['--plugin', '@icarus-sim/report', '--format', 'csv', '-o', 'tidy.txt'];
    const { exitCode } = await icarus(folder, ['results', 'export', 'all.jsonl', ...output]);
    expect(exitCode).toBe(0);
    const text = readFileSync(join(folder, 'tidy.txt'), 'utf8');
    const rows: Record<string, string>[] = parse(text, { columns: true });
    const means = rows.filter(({ metric }) => metric === 'CACHE_HIT_RATIO.MEAN');
    const expected = all.toJSON().map(([, tree]) => Object(tree['CACHE_HIT_RATIO']).MEAN);
    expect(means.map(({ value }) => Number(value))).toEqual(expected);
    expect(means[0]).toMatchObject({ 'strategy.name': 'LCE', replication: '1', experiment: '0' });
  });

  it('names the package that has a format', async () => {
    const { exitCode, stderr } = await icarus(folder, [
      ...['results', 'export', 'all.jsonl', '-o', 'x.parquet'],
    ]);
    expect(stderr).toContain('npm install @icarus-sim/report');
    expect(exitCode).toBe(2);
  });
});
