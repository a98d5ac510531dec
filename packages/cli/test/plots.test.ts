import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { estimateExperiments, readResults, sealedLine, valueAt } from '@icarus-sim/core';
import { icarus, type CommandOutcome } from './support/icarus.js';
import { callCommand, loadSources } from './support/in-process.js';
import { OFFICIAL_PLUGINS, SMALL_EXPERIMENT, workFolder } from './support/work-folder.js';
import { rowsOf, writtenFigure } from './support/written-figure.js';

const HIT_RATIO = 'CACHE_HIT_RATIO.MEAN';

/** Two networks, four strategies, two popularities, in two replications. */
const CAMPAIGN = {
  plugins: OFFICIAL_PLUGINS,
  settings: { seed: 3, replications: 2 },
  collectors: [
    'CACHE_HIT_RATIO',
    { name: 'LATENCY', cdf: true },
    { name: 'HIT_RATIO_OVER_TIME', window: 200 },
  ],
  defaults: {
    ...SMALL_EXPERIMENT,
    workload: { name: 'STATIONARY', nContents: 100, alpha: 0.8, nWarmup: 100, nMeasured: 600 },
  },
  sweep: {
    'topology.name': ['GEANT', 'TISCALI'],
    'workload.alpha': [0.6, 1],
    'strategy.name': ['LCE', 'LCD', 'PROB_CACHE', 'HR_SYMM'],
  },
};

const folder = workFolder({ 'campaign.json': CAMPAIGN, 'empty.jsonl': '' });
const results = join(folder, 'results.jsonl');

beforeAll(async () => {
  await loadSources(...OFFICIAL_PLUGINS, '@icarus-sim/engine', '@icarus-sim/report');
  await icarus(folder, ['run', 'campaign.json', '-r', 'results.jsonl']);
});

/** Runs a command in a process of its own, where it finds its plugins. */
function run(...args: readonly string[]): Promise<CommandOutcome> {
  return icarus(join(__dirname, '../../..'), args);
}

/** Calls `icarus plot` of the results in the process of the tests. */
function plot(...args: readonly string[]): Promise<CommandOutcome> {
  return callCommand('plot', [results, ...args]);
}

/** The specification that `icarus plot` writes. */
function figure(...args: readonly string[]): Promise<Record<string, unknown>> {
  return writtenFigure((...output) => plot(...args, ...output), join(folder, 'figure.json'));
}

describe('icarus plot', () => {
  it('shows the numbers of the table', async () => {
    const rows = rowsOf(await figure());
    const estimates = estimateExperiments(await readResults(results), HIT_RATIO);
    expect(rows).toHaveLength(estimates.length);
    for (const { parameters, estimate } of estimates) {
      const row = rows.find(
        ({ x, series, facet }) =>
          x === valueAt(parameters, 'workload.alpha') &&
          series === valueAt(parameters, 'strategy.name') &&
          facet === valueAt(parameters, 'topology.name'),
      );
      const { mean, low, high, n } = estimate;
      expect(row).toMatchObject({ mean, low, high, n });
    }
  });

  it('says units and titles as collectors describe them', async () => {
    const text = JSON.stringify(await figure('--y', 'LATENCY.MEAN'));
    expect(text).toContain('"Latency (ms)"');
    expect(text).toContain('Zipf exponent');
  });

  it('shows distributions that end at 1', async () => {
    const where = 'topology.name=GEANT,workload.alpha=1';
    const rows = rowsOf(await figure('--kind', 'cdf', '--where', where));
    const ends = new Map(rows.map(({ series, share }) => [series, share]));
    expect([...ends.keys()]).toEqual(['LCE', 'LCD', 'PROB_CACHE', 'HR_SYMM']);
    for (const share of ends.values()) expect(share).toBeCloseTo(1, 12);
  });

  it('shows series over time, the estimates of each window', async () => {
    const rows = rowsOf(await figure('--kind', 'series', '--where', 'topology.name=GEANT'));
    const windows = rows.filter(({ series, facet }) => series === 'LCD' && facet === 1);
    const replications = [...(await readResults(results))].filter(
      ([parameters]) =>
        valueAt(parameters, 'topology.name') === 'GEANT' &&
        valueAt(parameters, 'workload.alpha') === 1 &&
        valueAt(parameters, 'strategy.name') === 'LCD',
    );
    const lists = replications.map(([, tree]) => Object(valueAt(tree, 'HIT_RATIO_OVER_TIME')));
    expect([windows.length, lists.length]).toEqual([3, 2]);
    for (const [i, { x, mean, n }] of windows.entries()) {
      const meanOf = (name: string): number => (lists[0][name][i] + lists[1][name][i]) / 2;
      expect(n).toBe(2);
      expect(x).toBeCloseTo(meanOf('TIME'), 10);
      expect(mean).toBeCloseTo(meanOf('HIT_RATIO'), 10);
    }
  });

  it.each([
    ['line', 'svg', '<svg'],
    ['bar', 'png', 'PNG'],
    ['stacked', 'pdf', '%PDF'],
    ['heatmap', 'html', '<!doctype html>'],
    ['cdf', 'svg', '<svg'],
    ['series', 'png', 'PNG'],
  ])('draws a figure of kind %s as %s', async (kind, format, start) => {
    const path = join(folder, `${kind}.${format}`);
    const options = ['--kind', kind, '--width', '3.5in', '--where', 'topology.name=GEANT'];
    expect(await plot(...options, '-o', path)).toMatchObject({ exitCode: 0 });
    expect(readFileSync(path).toString('latin1', 0, 40)).toContain(start);
  });

  it('writes the same bytes in another process', async () => {
    const paths = ['one.png', 'two.png'].map((name) => join(folder, name));
    const [one = '', two = ''] = paths;
    expect(await run('plot', results, '-o', one)).toEqual({
      ...{ exitCode: 0, stderr: '' },
      stdout: [
        `Cache hit ratio over Zipf exponent α, by Strategy and Topology: ${one}`,
        'Error bars: 95 % confidence intervals (Student’s t) over 2 replications.\n',
      ].join('\n'),
    });
    await plot('-o', two);
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  });

  it('names what is averaged', async () => {
    const path = join(folder, 'averaged.svg');
    const roles = ['--x', 'strategy.name', '--by', 'strategy.name', '--facet', 'topology.name'];
    const { stderr } = await plot(...roles, '--kind', 'bar', '-o', path);
    expect(stderr).toContain('means over workload.alpha (2 values)');
  });

  it.each([
    [['--x', 'workload.alhpa'], '--x: found "workload.alhpa"', 'did you mean workload.alpha'],
    [['--y', 'CACHE_HIT_RATIO.MAEN'], '--y: found "CACHE_HIT_RATIO.MAEN"', 'LATENCY.MEAN'],
    [['--where', 'topology.name=GENAT'], 'found "GENAT", allowed: GEANT, TISCALI', 'mean GEANT'],
    [['--where', 'topology.name'], 'a parameter and a value', ''],
    [['--kind', 'cdf', '--y', HIT_RATIO], 'allowed: LATENCY.CDF', ''],
    [['--kind', 'line', '--y', 'LATENCY.CDF'], 'a distribution, allowed: --kind cdf', ''],
    [['--kind', 'series', '--y', HIT_RATIO], 'allowed: HIT_RATIO_OVER_TIME.REQUESTS', ''],
    [['--kind', 'bar', '--y', 'HIT_RATIO_OVER_TIME.HIT_RATIO'], 'a series, allowed: --kind', ''],
    [['--kind', 'series', '--where', 'topology.name=GEANT', '--log-x'], 'of kind series', ''],
    [['--kind', 'series'], 'workload.alpha (2 values)', '--where'],
    [['--kind', 'pie'], '--kind: found "pie"', 'heatmap'],
    [['--log-x', '--x', 'strategy.name', '--kind', 'line'], 'whose values are no numbers', ''],
    [['--width', '7'], '--width: found "7"', '3.5in'],
    [['-o', 'figure.gif'], '--output: found "figure.gif"', '.svg, .png, .pdf'],
  ])('refuses %j', async (args, message, more) => {
    const { exitCode, stderr } = await plot(...args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain(more);
  });

  it('says so where there is nothing to show', async () => {
    const [header] = readFileSync(results, 'utf8').split('\n');
    const failure = {
      ...{ type: 'experiment', sequence: 0, index: 0, replication: 1, parameters: {}, duration: 1 },
      ...{ status: 'failed', error: 'the cable is cut' },
    };
    writeFileSync(join(folder, 'failed.jsonl'), `${header}\n${sealedLine(failure)}`);
    const onlyFailed = await callCommand('plot', [join(folder, 'failed.jsonl')]);
    expect(onlyFailed.exitCode).toBe(2);
    expect(onlyFailed.stderr).toContain('no experiment that succeeded');
    for (const file of ['empty.jsonl', 'missing.jsonl']) {
      const { exitCode, stderr } = await callCommand('plot', [join(folder, file)]);
      expect(exitCode).toBe(2);
      expect(stderr).toContain(file);
    }
  });
});
