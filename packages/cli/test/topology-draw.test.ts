import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readResults, valueAt } from '@icarus-sim/core';
import { icarus, type CommandOutcome } from './support/icarus.js';
import { callCommand, loadSources } from './support/in-process.js';
import { OFFICIAL_PLUGINS, SMALL_EXPERIMENT, workFolder } from './support/work-folder.js';
import { rowsOf, writtenFigure } from './support/written-figure.js';

const CAMPAIGN = {
  plugins: OFFICIAL_PLUGINS,
  settings: { seed: 3, executor: 'IN_PROCESS' },
  collectors: ['CACHE_HIT_RATIO', 'LINK_LOAD'],
  defaults: { ...SMALL_EXPERIMENT, topology: {} },
  sweep: { 'topology.name': ['GEANT', 'TISCALI'], 'strategy.name': ['LCE', 'LCD'] },
};

const folder = workFolder({ 'campaign.json': CAMPAIGN });
const results = join(folder, 'results.jsonl');

beforeAll(async () => {
  await loadSources(...OFFICIAL_PLUGINS, '@icarus-sim/engine', '@icarus-sim/report');
  await icarus(folder, ['run', 'campaign.json', '-r', 'results.jsonl']);
});

function draw(...args: readonly string[]): Promise<CommandOutcome> {
  return callCommand('topology draw', args);
}

/** The specification that `icarus topology draw` writes. */
function figure(...args: readonly string[]): Promise<Record<string, unknown>> {
  return writtenFigure((...output) => draw(...args, ...output), join(folder, 'figure.json'));
}

describe('icarus topology draw', () => {
  it('draws every node and link of a network', async () => {
    const specification = await figure('TREE', '-p', 'k=2,h=3');
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
    const specification = await figure('--results', results, '--experiment', '2');
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
    expect(JSON.stringify(await figure(path))).toContain('"cacheSize":7');
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
    [['--results', results, '--experiment', '99'], 'a number from 1 to 4'],
    [['WIDE', '--results', results], 'no experiment on WIDE, allowed: GEANT, TISCALI'],
  ])('refuses %j', async (args, message) => {
    const { exitCode, stderr } = await draw(...args);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
