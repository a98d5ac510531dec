import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { icarus } from './support/icarus.js';
import {
  OFFICIAL_PLUGINS,
  SMALL_CAMPAIGN,
  SMALL_EXPERIMENT,
  workFolder,
} from './support/work-folder.js';

type Stack = 'source' | 'receiver' | 'router';

/** A topology file: nodes in a line unless other links are given. */
function topologyFile(
  stacks: readonly Stack[],
  links = stacks.slice(1).map((_, i) => [i, i + 1]),
  cacheSize = 5,
): object {
  return {
    options: { type: 'undirected', multi: false, allowSelfLoops: false },
    attributes: {},
    nodes: stacks.map((stack, i) => ({
      key: String(i),
      attributes: stack === 'router' ? { stack, cacheSize } : { stack },
    })),
    edges: links.map(([source, target]) => ({
      source: String(source),
      target: String(target),
      attributes: { weight: 1, delay: 1, type: 'internal' },
    })),
  };
}

/** A campaign of one experiment with some parts replaced. */
function campaignWith(parts: object): object {
  return { plugins: OFFICIAL_PLUGINS, experiments: [{ ...SMALL_EXPERIMENT, ...parts }] };
}

const FILE = { topology: { name: 'FILE', path: 'topology.json' } };
const STRATEGY_PLUGIN = `
  import { registerStrategy } from '@icarus-sim/core';
  registerStrategy('MINE', {
    description: 'Does nothing.',
    parameters: { type: 'object' },
    create: () => ({ processEvent() {} }),
  });`;

const CASES: {
  title: string;
  files: Record<string, unknown>;
  messages: (string | RegExp)[];
}[] = [
  {
    title: 'an unknown strategy',
    files: { 'campaign.json': campaignWith({ strategy: { name: 'PROBCACHE' } }) },
    messages: [
      'experiments[0].strategy.name: found unknown strategy "PROBCACHE"',
      'did you mean PROB_CACHE',
    ],
  },
  {
    title: 'a parameter of the wrong type',
    files: { 'campaign.json': campaignWith({ strategy: { name: 'PROB_CACHE', tTw: 'ten' } }) },
    messages: ['experiments[0].strategy.tTw: found "ten", allowed: a number'],
  },
  {
    title: 'an unknown parameter',
    files: { 'campaign.json': campaignWith({ strategy: { name: 'PROB_CACHE', ttw: 10 } }) },
    messages: ['experiments[0].strategy.ttw: found an unknown key', 'did you mean tTw?'],
  },
  {
    title: 'an unknown key of the configuration',
    files: { 'campaign.json': { ...SMALL_CAMPAIGN, setings: {} } },
    messages: ['setings: found an unknown key', 'did you mean settings?'],
  },
  {
    title: 'a missing configuration',
    files: {},
    messages: ['campaign.json: found no such file'],
  },
  {
    title: 'a configuration that is no JSON',
    files: { 'campaign.json': '{\n  "settings": {\n' },
    messages: [/campaign\.json, line \d+: found/],
  },
  {
    title: 'a missing topology file',
    files: { 'campaign.json': campaignWith(FILE) },
    messages: ['topology.json'],
  },
  {
    title: 'a missing trace',
    files: { 'campaign.json': campaignWith({ workload: { name: 'EVENTS', path: 'events.csv' } }) },
    messages: ['events.csv'],
  },
  {
    title: 'a malformed CSV row',
    files: {
      'campaign.json': campaignWith({
        ...FILE,
        workload: { name: 'EVENTS', path: 'events.csv' },
      }),
      'topology.json': topologyFile(['receiver', 'router', 'source']),
      'events.csv': 'time,receiver,content\n0.5,0,1\nsoon,0,2\n',
    },
    messages: [/events\.csv.*line 3/, 'soon'],
  },
  {
    title: 'a topology without receivers',
    files: {
      'campaign.json': campaignWith(FILE),
      'topology.json': topologyFile(['router', 'router', 'source']),
    },
    messages: ['topology.json', 'receiver'],
  },
  {
    title: 'a topology without sources',
    files: {
      'campaign.json': campaignWith(FILE),
      'topology.json': topologyFile(['receiver', 'router', 'router']),
    },
    messages: ['topology.json', 'source'],
  },
  {
    title: 'a disconnected topology',
    files: {
      'campaign.json': campaignWith(FILE),
      'topology.json': topologyFile(
        ['receiver', 'router', 'source', 'receiver', 'router', 'source'],
        [
          [0, 1],
          [1, 2],
          [3, 4],
          [4, 5],
        ],
      ),
    },
    messages: ['topology.json', 'several parts'],
  },
  {
    title: 'no contents',
    files: {
      'campaign.json': campaignWith({
        workload: { ...SMALL_EXPERIMENT.workload, nContents: 0 },
      }),
    },
    messages: ['experiments[0].workload.nContents: found 0, allowed: at least 1'],
  },
  {
    title: 'a negative cache size in a topology',
    files: {
      'campaign.json': campaignWith(FILE),
      'topology.json': topologyFile(['receiver', 'router', 'source'], undefined, -5),
    },
    messages: ['topology.json', 'cacheSize', '-5'],
  },
  {
    title: 'a negative cache budget',
    files: {
      'campaign.json': campaignWith({ cachePlacement: { name: 'UNIFORM', cacheBudget: -5 } }),
    },
    messages: ['experiments[0].cachePlacement.cacheBudget: found -5, allowed: at least 0'],
  },
  {
    title: 'two plugins under one name',
    files: {
      'campaign.json': {
        ...SMALL_CAMPAIGN,
        plugins: [...OFFICIAL_PLUGINS, './one.mjs', './two.mjs'],
      },
      'one.mjs': STRATEGY_PLUGIN,
      'two.mjs': STRATEGY_PLUGIN,
    },
    messages: ['./two.mjs', 'a strategy named MINE, which ./one.mjs has registered already'],
  },
  {
    title: 'a plugin that is not installed',
    files: { 'campaign.json': { ...SMALL_CAMPAIGN, plugins: ['@icarus-sim/strategie'] } },
    messages: ['plugins[0]: found "@icarus-sim/strategie", a package that is not installed'],
  },
  {
    title: 'a component whose package is not listed',
    files: { 'campaign.json': { ...SMALL_CAMPAIGN, plugins: OFFICIAL_PLUGINS.slice(1) } },
    messages: ['npm install @icarus-sim/topologies'],
  },
  {
    title: 'a plugin that fails to load',
    files: {
      'campaign.json': { ...SMALL_CAMPAIGN, plugins: [...OFFICIAL_PLUGINS, './broken.mjs'] },
      'broken.mjs': 'throw new Error("out of order");',
    },
    messages: ['plugins[6]', 'out of order'],
  },
  {
    title: 'an unknown engine',
    files: { 'campaign.json': { ...SMALL_CAMPAIGN, settings: { engine: 'PACKET_LEVEL' } } },
    messages: ['settings.engine: found unknown engine "PACKET_LEVEL", allowed: REQUEST_LEVEL'],
  },
  {
    title: 'an unknown executor',
    files: { 'campaign.json': { ...SMALL_CAMPAIGN, settings: { executor: 'IN_PROCES' } } },
    messages: ['settings.executor: found unknown executor', 'did you mean IN_PROCESS?'],
  },
  {
    title: 'a configuration without experiments',
    files: { 'campaign.json': { plugins: OFFICIAL_PLUGINS } },
    messages: ['found no experiments'],
  },
];

describe('unusable input', () => {
  it.concurrent.each(CASES)(
    'is refused before anything runs: $title',
    async ({ files, messages }) => {
      const folder = workFolder(files);
      const { exitCode, stdout, stderr } = await icarus(folder, ['run', 'campaign.json']);
      for (const message of messages) expect(stderr).toMatch(message);
      expect(stderr).toMatch(/^error: campaign\.json can't be run$/m);
      expect(stderr).not.toMatch(/INFO| {4}at /);
      expect(stdout).toBe('');
      expect(exitCode).toBe(2);
      expect(existsSync(join(folder, 'campaign.results.jsonl'))).toBe(false);
    },
  );

  it('is reported with all its problems at once', async () => {
    const folder = workFolder({
      'campaign.json': campaignWith({
        strategy: { name: 'LEC' },
        workload: { ...SMALL_EXPERIMENT.workload, alpha: -1, rate: 'fast' },
        cachePolicy: { name: 'LUR' },
      }),
    });
    const { stderr } = await icarus(folder, ['validate', 'campaign.json']);
    for (const word of ['"LEC"', 'workload.alpha', 'workload.rate', '"LUR"']) {
      expect(stderr).toContain(word);
    }
  });
});
