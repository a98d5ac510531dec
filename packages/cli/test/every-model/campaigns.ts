import { OFFICIAL_PLUGINS } from '../support/work-folder.js';
import { LINE, LINE_CACHES, LINE_PATHS, OWN_NETWORK } from './made-network.js';
import {
  allCollectors,
  CACHE_PLACEMENTS,
  CLUSTERS,
  MEDIAN,
  POLICIES,
  RECORDED,
  STATIONARY,
  STRATEGIES,
  SYNTHETIC,
  TOPOLOGIES,
  type Component,
} from './models.js';

/** A configuration as far as the campaigns here use it. */
export interface Campaign {
  readonly plugins: readonly string[];
  readonly settings: object;
  readonly collectors: readonly (string | Component)[];
  readonly defaults: object;
  readonly experiments: readonly object[];
}

const COLLECTORS = [
  { name: 'CACHE_HIT_RATIO', offPathHits: true },
  'LATENCY',
  'LINK_LOAD',
  'PATH_STRETCH',
  { name: 'HIT_RATIO_OVER_TIME', window: 100 },
];

const SETTINGS = { seed: 1, engine: 'REQUEST_LEVEL', executor: 'IN_PROCESS' };

function campaign(
  defaults: object,
  experiments: readonly object[],
  collectors: Campaign['collectors'] = COLLECTORS,
): Campaign {
  return {
    plugins: OFFICIAL_PLUGINS,
    settings: SETTINGS,
    collectors,
    defaults: { workload: STATIONARY, strategy: { name: 'LCE' }, ...defaults },
    experiments,
  };
}

/** Every kind of change, one after the other, over the time of a stationary workload. */
const CHANGES = [
  { time: 250, action: 'removeLink', u: 'b', v: 's1' },
  { time: 350, action: 'removeNode', node: 'c' },
  { time: 450, action: 'restoreLink', u: 'b', v: 's1' },
  { time: 550, action: 'restoreNode', node: 'c' },
  { time: 650, action: 'rewireLink', u: 'a', v: 'd', newU: 'a', newV: 'c' },
  { time: 750, action: 'removeNode', node: 's2' },
  { time: 850, action: 'removeLink', u: 'r1', v: 'a' },
  { time: 950, action: 'restoreNode', node: 's2' },
  { time: 1050, action: 'restoreLink', u: 'r1', v: 'a' },
];

const MEASURED = [{ strategy: { name: 'LCE' } }, { strategy: { name: 'NRR' } }];

/** The campaigns by name: together they name every model and every word that one can be given. */
export const CAMPAIGNS: Readonly<Record<string, Campaign>> = {
  strategies: campaign(
    { topology: { name: 'GEANT' }, cachePlacement: { ...CLUSTERS, networkCache: 0.2 } },
    [
      ...STRATEGIES.map((strategy) => ({ strategy })),
      { strategy: { name: 'PARTITION' }, cachePlacement: { ...MEDIAN, networkCache: 0.2 } },
    ],
  ),
  policies: campaign(
    {
      topology: { name: 'TREE', k: 2, h: 3 },
      cachePlacement: { name: 'UNIFORM', cacheBudget: 60 },
    },
    [
      ...POLICIES.map((cachePolicy) => ({ cachePolicy })),
      ...POLICIES.map((cachePolicy) => ({ cachePolicy, strategy: { name: 'HR_SYMM' } })),
    ],
  ),
  topologies: campaign({ cachePlacement: { name: 'UNIFORM', networkCache: 0.2 } }, [
    ...TOPOLOGIES.map((topology) => ({ topology })),
  ]),
  workloads: campaign(
    { topology: OWN_NETWORK, cachePlacement: { name: 'DEGREE', networkCache: 0.1 } },
    [...SYNTHETIC, ...RECORDED].map((workload) => ({ workload })),
  ),
  placements: campaign({ topology: { name: 'GEANT' } }, [
    ...CACHE_PLACEMENTS.map((placement) => ({
      cachePlacement: { ...placement, networkCache: 0.2 },
    })),
    { cachePlacement: { name: 'EXPLICIT', sizes: { 0: 10, 2: 20 } } },
  ]),
  'all-measures': campaign({ topology: OWN_NETWORK }, MEASURED, allCollectors(true)),
  'few-measures': {
    ...campaign({ topology: OWN_NETWORK }, MEASURED, allCollectors(false)),
    // One at a time, so that they end in the order of the queue.
    settings: { ...SETTINGS, executor: 'LOCAL', processes: 1 },
  },
  'own-networks': campaign({ topology: OWN_NETWORK }, [
    {},
    { topology: { name: 'FILE', path: 'network.graphml' } },
    { topology: LINE, cachePlacement: LINE_CACHES },
    { topology: LINE, cachePlacement: LINE_CACHES, netconf: { shortestPaths: LINE_PATHS } },
    { topology: LINE, cachePlacement: LINE_CACHES, netconf: { shortestPaths: 'paths.json' } },
    { strategy: { name: 'PARTITION' } },
    { strategy: { name: 'HR_CLUSTER', intraRouting: 'SYMM' } },
    { contentPlacement: { name: 'WEIGHTED', sourceWeights: { s1: 3, s2: 1 } } },
    {
      workload: { name: 'EVENTS', path: 'events.csv' },
      contentPlacement: { name: 'FILE', path: 'placement.csv' },
    },
  ]),
  failures: campaign(
    { topology: OWN_NETWORK, netconf: { events: CHANGES } },
    [...STRATEGIES, { name: 'PARTITION' }].map((strategy) => ({ strategy })),
  ),
};
