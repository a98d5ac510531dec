import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { estimateExperiments, readResults, valueAt } from '@icarus-sim/core';
import { icarus, type CommandOutcome } from './support/icarus.js';
import { OFFICIAL_PLUGINS, SMALL_EXPERIMENT, workFolder } from './support/work-folder.js';

const HIT_RATIO = 'CACHE_HIT_RATIO.MEAN';

/** Two networks, four strategies, two popularities, in two replications. */
const CAMPAIGN = {
  plugins: OFFICIAL_PLUGINS,
  settings: { seed: 3, replications: 2 },
  collectors: ['CACHE_HIT_RATIO', { name: 'LATENCY', cdf: true }, 'LINK_LOAD'],
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
  await icarus(folder, ['run', 'campaign.json', '-r', 'results.jsonl']);
});

/** Runs a command where it finds its plugins. */
function run(...args: readonly string[]): Promise<CommandOutcome> {
  return icarus(join(__dirname, '../../..'), args);
}

async function figure(...args: readonly string[]): Promise<Record<string, unknown>> {
  const path = join(folder, 'figure.json');
  const { exitCode, stderr } = await run(...args, '-o', path);
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
    const rows = rowsOf(await figure('plot', results));
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
    const text = JSON.stringify(await figure('plot', results, '--y', 'LATENCY.MEAN'));
    expect(text).toContain('"Latency (ms)"');
    expect(text).toContain('Zipf exponent');
  });

  it('shows distributions that end at 1', async () => {
    const where = 'topology.name=GEANT,workload.alpha=1';
    const rows = rowsOf(await figure('plot', results, '--kind', 'cdf', '--where', where));
    const ends = new Map(rows.map(({ series, share }) => [series, share]));
    expect([...ends.keys()]).toEqual(['LCE', 'LCD', 'PROB_CACHE', 'HR_SYMM']);
    for (const share of ends.values()) expect(share).toBeCloseTo(1, 12);
  });

  it.each([
    ['line', 'svg', '<svg'],
    ['bar', 'png', 'PNG'],
    ['stacked', 'pdf', '%PDF'],
    ['heatmap', 'html', '<!doctype html>'],
    ['cdf', 'svg', '<svg'],
  ])('draws a figure of kind %s as %s', async (kind, format, start) => {
    const path = join(folder, `${kind}.${format}`);
    const options = ['--kind', kind, '--width', '3.5in', '--where', 'topology.name=GEANT'];
    expect(await run('plot', results, ...options, '-o', path)).toMatchObject({ exitCode: 0 });
    expect(readFileSync(path).toString('latin1', 0, 40)).toContain(start);
  });

  it('writes the same bytes in another process', async () => {
    const paths = ['one.png', 'two.png'].map((name) => join(folder, name));
    for (const path of paths) await run('plot', results, '-o', path);
    const [one, two] = paths.map((path) => readFileSync(path));
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
  }, 180_000);

  it('names what is averaged', async () => {
    const path = join(folder, 'averaged.svg');
    const { stderr } = await run(
      'plot',
      results,
      '--x',
      'strategy.name',
      '--kind',
      'bar',
      '--by',
      'strategy.name',
      '--facet',
      'topology.name',
      '-o',
      path,
    );
    expect(stderr).toContain('means over workload.alpha (2 values)');
  });

  it.each([
    [['--x', 'workload.alhpa'], '--x: found "workload.alhpa"', 'did you mean workload.alpha'],
    [['--y', 'CACHE_HIT_RATIO.MAEN'], '--y: found "CACHE_HIT_RATIO.MAEN"', 'LATENCY.MEAN'],
    [['--where', 'topology.name=GENAT'], 'found "GENAT", allowed: GEANT, TISCALI', 'mean GEANT'],
    [['--where', 'topology.name'], 'a parameter and a value', ''],
    [['--kind', 'cdf', '--y', HIT_RATIO], 'allowed: LATENCY.CDF', ''],
    [['--kind', 'line', '--y', 'LATENCY.CDF'], 'a distribution, allowed: --kind cdf', ''],
    [['--kind', 'pie'], '--kind: found "pie"', 'heatmap'],
    [['--log-x', '--x', 'strategy.name', '--kind', 'line'], 'whose values are no numbers', ''],
    [['--width', '7'], '--width: found "7"', '3.5in'],
    [['-o', 'figure.gif'], '--output: found "figure.gif"', '.svg, .png, .pdf'],
  ])('refuses %j', async (args, message, more) => {
    const { exitCode, stderr } = await run('plot', results, ...args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain(more);
  });

  it('says so where there is nothing to show', async () => {
    const failing = `
      import { registerStrategy } from '@icarus-sim/core';
      const create = () => ({ processEvent() { throw new Error('the cable is cut'); } });
      registerStrategy('FAILING', { description: 'Fails.', parameters: { type: 'object' }, create });`;
    writeFileSync(join(folder, 'failing.mjs'), failing);
    const { settings, collectors } = CAMPAIGN;
    const defaults = { ...CAMPAIGN.defaults, strategy: { name: 'FAILING' } };
    const plugins = [...OFFICIAL_PLUGINS, './failing.mjs'];
    const broken = { settings, collectors, plugins, defaults, experiments: [{}] };
    writeFileSync(join(folder, 'failing.json'), JSON.stringify(broken));
    await icarus(folder, ['run', 'failing.json', '-r', 'failed.jsonl']);
    const onlyFailed = await run('plot', join(folder, 'failed.jsonl'));
    expect(onlyFailed.exitCode).toBe(2);
    expect(onlyFailed.stderr).toContain('no experiment that succeeded');
    for (const file of ['empty.jsonl', 'missing.jsonl']) {
      const { exitCode, stderr } = await run('plot', join(folder, file));
      expect(exitCode).toBe(2);
      expect(stderr).toContain(file);
    }
  });
});

describe('icarus topology draw', () => {
  it('draws every node and link of a network', async () => {
    const specification = await figure('topology', 'draw', 'TREE', '-p', 'k=2,h=3');
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
    const specification = await figure(
      'topology',
      'draw',
      '--results',
      results,
      '--experiment',
      '2',
    );
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
    expect(JSON.stringify(await figure('topology', 'draw', path))).toContain('"cacheSize":7');
  });

  it.each(['GARR', 'WIDE', 'FAT_TREE:k=4', 'MESH:n=5,m=2', 'ROCKET_FUEL:asn=3967'])(
    'draws %s',
    async (name) => {
      const path = join(folder, 'network.svg');
      const { exitCode, stderr } = await run('topology', 'draw', name, '-o', path);
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
    const { exitCode, stderr } = await run('topology', 'draw', ...args);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
