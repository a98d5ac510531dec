import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { estimateExperiments, readResults, sealedLine, valueAt } from '@icarus-sim/core';
import { icarus, type CommandOutcome } from './support/icarus.js';
import { callCommand, loadSources } from './support/in-process.js';
import { OFFICIAL_PLUGINS, SMALL_EXPERIMENT, workFolder } from './support/work-folder.js';

const HIT_RATIO = 'CACHE_HIT_RATIO.MEAN';

/** Two networks, four strategies, two popularities, in two replications. */
const CAMPAIGN = {
  plugins: OFFICIAL_PLUGINS,
  settings: { seed: 3, replications: 2 },
  collectors: [
    'CACHE_HIT_RATIO',
    { name: 'LATENCY', cdf: true },
    'LINK_LOAD',
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

/** Calls `icarus topology draw` in the process of the tests. */
function draw(...args: readonly string[]): Promise<CommandOutcome> {
  return callCommand('topology draw', args);
}

/** The specification that a command writes. */
async function figure(
  call: typeof plot,
  ...args: readonly string[]
): Promise<Record<string, unknown>> {
  const path = join(folder, 'figure.json');
  const { exitCode, stderr } = await call(...args, '-o', path);
  expect([exitCode, stderr]).toEqual([0, '']);
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The rows that a figure shows. */
function rowsOf(specification: Record<string, unknown>): Record<string, unknown>[] {
  const values = valueAt(specification, 'data.values');
  return Array.isArray(values) ? values : [];
}

describe('icarus plot', () => {
  it('shows the numbers of the table', async () => {
    const rows = rowsOf(await figure(plot));
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
    const text = JSON.stringify(await figure(plot, '--y', 'LATENCY.MEAN'));
    expect(text).toContain('"Latency (ms)"');
    expect(text).toContain('Zipf exponent');
  });

  it('shows distributions that end at 1', async () => {
    const where = 'topology.name=GEANT,workload.alpha=1';
    const rows = rowsOf(await figure(plot, '--kind', 'cdf', '--where', where));
    const ends = new Map(rows.map(({ series, share }) => [series, share]));
    expect([...ends.keys()]).toEqual(['LCE', 'LCD', 'PROB_CACHE', 'HR_SYMM']);
    for (const share of ends.values()) expect(share).toBeCloseTo(1, 12);
  });

  it('shows series over time, the estimates of each window', async () => {
    const rows = rowsOf(await figure(plot, '--kind', 'series', '--where', 'topology.name=GEANT'));
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

describe('icarus topology draw', () => {
  it('draws every node and link of a network', async () => {
    const specification = await figure(draw, 'TREE', '-p', 'k=2,h=3');
    const layers: unknown = specification['layer'];
    const values = (Array.isArray(layers) ? layers : []).map((layer) => rowsOf(layer));
    const names = values.flat().flatMap(({ role, name }) => (role === undefined ? [] : [name]));
    expect(names).toHaveLength(15);
    expect(values.flat().filter(({ u }) => u !== undefined)).toHaveLength(14);
  });

  it('shows the link loads and hit ratios of a result', async () => {
    const entries = [...(await readResults(results))];
    const [, entry] = entries.filter(([{ replication }]) => replication === 1);
    const tree = entry?.[1];
    const specification = await figure(draw, '--results', results, '--experiment', '2');
    const layers: unknown = specification['layer'];
    const rows = (Array.isArray(layers) ? layers : []).flatMap((layer) => rowsOf(layer));
    const loads = {
      ...Object(valueAt(tree, 'LINK_LOAD.PER_LINK_INTERNAL')),
      ...Object(valueAt(tree, 'LINK_LOAD.PER_LINK_EXTERNAL')),
    };
    const links = rows.filter(({ u }) => u !== undefined);
    for (const { u, v, forward, backward, load } of links) {
      expect(forward).toBe(loads[`${u}->${v}`] ?? 0);
      expect(backward).toBe(loads[`${v}->${u}`] ?? 0);
      expect(load).toBe(Number(forward) + Number(backward));
    }
    const hits = Object(valueAt(tree, 'CACHE_HIT_RATIO.PER_NODE_CACHE_HIT_RATIO'));
    const caches = rows.filter(({ cacheSize }) => cacheSize !== undefined);
    expect(caches).toHaveLength(19);
    for (const { name, hitRatio } of caches) expect(hitRatio).toBe(hits[String(name)] ?? 0);
  });

  it('draws a network from a file', async () => {
    const graph = {
      nodes: [
        { key: 's', attributes: { stack: 'source' } },
        { key: 'c', attributes: { stack: 'router', cacheSize: 7 } },
        { key: 'r', attributes: { stack: 'receiver' } },
      ],
      edges: [
        { source: 's', target: 'c', attributes: { weight: 1, delay: 2, type: 'external' } },
        { source: 'c', target: 'r', attributes: { weight: 1, delay: 2, type: 'internal' } },
      ],
    };
    const path = join(folder, 'network.json');
    writeFileSync(path, JSON.stringify(graph));
    expect(JSON.stringify(await figure(draw, path))).toContain('"cacheSize":7');
  });

  it.each(['GARR', 'WIDE', 'FAT_TREE:k=4', 'MESH:n=5,m=2', 'ROCKET_FUEL:asn=3967'])(
    'draws %s',
    async (name) => {
      const path = join(folder, 'network.svg');
      const { exitCode, stderr } = await draw(name, '-o', path);
      expect([exitCode, stderr]).toEqual([0, '']);
      expect(readFileSync(path, 'utf8')).not.toContain('NaN');
    },
  );

  it.each([
    [['GAENT'], 'did you mean GEANT'],
    [['TREE', '-p', 'k=2,hh=3'], '--parameters.hh: found an unknown key'],
    [[], 'topology: found nothing'],
    [['missing.graphml'], 'no file'],
    [['--results', results, '--experiment', '99'], 'a number from 1 to 16'],
    [['WIDE', '--results', results], 'no experiment on WIDE, allowed: GEANT, TISCALI'],
  ])('refuses %j', async (args, message) => {
    const { exitCode, stderr } = await draw(...args);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
