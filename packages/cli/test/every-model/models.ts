import { CONTENT_COUNT } from './made-traces.js';

/** A component as written in a configuration. */
export interface Component {
  readonly name: string;
  readonly [parameter: string]: unknown;
}

/** Requests of every experiment that doesn't read them from a file. */
const REQUESTS = { nContents: 200, nWarmup: 200, nMeasured: 1000 };

/** Requests that don't change over time. */
export const STATIONARY = { name: 'STATIONARY', alpha: 0.8, ...REQUESTS };

/** A cache placement that divides the network into clusters. */
export const CLUSTERS = { name: 'CLUSTERED_HASHROUTING', nClusters: 3, policy: 'nodeConst' };

/** A cache placement that assigns each receiver a cache. */
export const MEDIAN = { name: 'OPTIMAL_MEDIAN', nCacheNodes: 5, hitRatio: 0.3 };

const ROUTINGS = ['SYMM', 'ASYMM', 'MULTICAST'];

/** All strategies, but for the one that needs caches to be assigned. */
export const STRATEGIES: readonly Component[] = [
  ...['NO_CACHE', 'LCE', 'LCD', 'EDGE', 'PROB_CACHE', 'RAND_BERNOULLI', 'RAND_CHOICE', 'WAVE']
    .concat('MPC', 'TWO_LRU', 'COST_AWARE', 'HR_SYMM', 'HR_ASYMM', 'HR_MULTICAST')
    .concat('HR_HYBRID_AM', 'HR_HYBRID_SM')
    .map((name) => ({ name })),
  ...['betweenness', 'egoBetweenness', 'degree', 'eigenvector'].map((metric) => ({
    name: 'CL4M',
    metric,
  })),
  { name: 'CL4M', useEgoBetweenness: true },
  ...['ideal', 'approx1', 'approx2'].flatMap((implementation) =>
    ['LCE', 'LCD'].map((metacaching) => ({ name: 'NRR', implementation, metacaching })),
  ),
  ...ROUTINGS.flatMap((routing) => [
    { name: 'HASHROUTING', routing },
    { name: 'HR_EDGE_CACHE', routing, edgeCacheRatio: 0.3 },
    { name: 'HR_ON_PATH', routing, onPathCacheRatio: 0.3 },
    { name: 'HR_CLUSTER', intraRouting: routing, interRouting: 'LCE' },
    { name: 'HR_CLUSTER', intraRouting: routing, interRouting: 'EDGE' },
  ]),
];

/** All eviction policies, wrapped ones too. */
export const POLICIES: readonly Component[] = [
  ...['LRU', 'SLRU', 'FIFO', 'CLIMB', 'RAND', 'IN_CACHE_LFU', 'PERFECT_LFU', 'MIN', 'NULL'].map(
    (name) => ({ name }),
  ),
  { name: 'SLRU', segments: 3, alloc: [0.5, 0.3, 0.2] },
  { name: 'INSERT_AFTER_K_HITS', k: 2, memory: 50, policy: { name: 'SLRU' } },
  { name: 'RAND_INSERT', p: 0.5, policy: { name: 'FIFO' } },
  { name: 'TTL', ttl: 200, policy: { name: 'RAND_INSERT', p: 0.5, policy: { name: 'LRU' } } },
  { name: 'PATH', nodes: 2, policy: { name: 'CLIMB' } },
  { name: 'TREE', leaves: 2, rootShare: 0.4 },
  { name: 'ARRAY', nodes: 2, weights: [2, 1], policy: { name: 'RAND' } },
  { name: 'SHARD', nodes: 3, map: 'modulo', policy: { name: 'PERFECT_LFU' } },
  { name: 'SHARD', nodes: 3, map: 'range', policy: { name: 'IN_CACHE_LFU' } },
];

/** All topologies but files. */
export const TOPOLOGIES: readonly Component[] = [
  { name: 'PATH', n: 5 },
  { name: 'TREE', k: 2, h: 3 },
  { name: 'RING', n: 6 },
  { name: 'MESH', n: 5, m: 2 },
  { name: 'FAT_TREE', k: 4 },
  { name: 'BARABASI_ALBERT', n: 20, m: 2 },
  { name: 'ERDOS_RENYI', n: 20, p: 0.1 },
  { name: 'WAXMAN', n: 20 },
  ...['GEANT', 'GEANT_2', 'GARR', 'GARR_2', 'TISCALI', 'TISCALI_2', 'WIDE'].map((name) => ({
    name,
  })),
  ...[1221, 1239, 1755, 3257, 3967, 6461].map((asn) => ({ name: 'ROCKET_FUEL', asn })),
];

/** All workloads that draw their requests. */
export const SYNTHETIC: readonly Component[] = [
  STATIONARY,
  { ...STATIONARY, alpha: 0, beta: 1 },
  ...['A', 'B', 'C', 'D', 'E'].map((workload) => ({ name: 'YCSB', workload, ...REQUESTS })),
  { name: 'SHOT_NOISE', lifespan: 300, profile: 'EXPONENTIAL', ...REQUESTS },
  {
    name: 'SHOT_NOISE',
    profile: 'UNIFORM',
    classes: [
      { share: 1, lifespan: 100 },
      { share: 2, lifespan: 400, volume: 5 },
    ],
    ...REQUESTS,
  },
  {
    name: 'FLASH_CROWD',
    ...{ alpha: 0.8, nHot: 3, start: 300, rampUp: 20, plateau: 50, rampDown: 30 },
    ...REQUESTS,
  },
];

/** All workloads that read their requests, in every format. */
export const RECORDED: readonly Component[] = [
  { name: 'EVENTS', path: 'events.csv', nWarmup: 100 },
  { name: 'EVENTS', path: 'events.csv.gz', nMeasured: 500 },
  {
    name: 'GLOBETRAFF',
    reqsFile: 'globetraff.dat',
    contentsFile: 'globetraff-contents.dat',
    nMeasured: 500,
  },
  {
    name: 'TRACE_DRIVEN',
    reqsFile: 'lines.txt',
    contentsFile: 'contents.txt',
    ...{ nContents: CONTENT_COUNT, nMeasured: 400, beta: 1 },
  },
  ...[
    { format: 'LINES', reqsFile: 'lines.txt.gz', rate: 10 },
    { format: 'URL_LIST', reqsFile: 'urls.txt' },
    { format: 'WIKIBENCH', reqsFile: 'wikibench.txt', times: 'TRACE' },
    { format: 'SQUID', reqsFile: 'squid.log.gz', times: 'TRACE' },
    { format: 'UMASS_YOUTUBE', reqsFile: 'youtube.txt', times: 'TRACE' },
    { format: 'COMMON_LOG', reqsFile: 'access.log', times: 'TRACE' },
    { format: 'GLOBETRAFF', reqsFile: 'globetraff.dat', times: 'TRACE' },
    { format: 'ORACLE_GENERAL', reqsFile: 'oracle.bin.gz', times: 'TRACE' },
    {
      format: 'CSV',
      reqsFile: 'columns.csv',
      times: 'TRACE',
      csv: { content: 'what', time: 'when', size: 3, delimiter: ';', timeUnit: 'ms' },
    },
  ].map((parameters) => ({ name: 'TRACE_DRIVEN', strict: true, nWarmup: 100, ...parameters })),
];

/** All cache placements that take a budget. */
export const CACHE_PLACEMENTS: readonly Component[] = [
  { name: 'UNIFORM' },
  { name: 'DEGREE' },
  { name: 'BETWEENNESS_CENTRALITY' },
  ...['betweenness', 'egoBetweenness', 'degree', 'eigenvector'].flatMap((metric) =>
    ['top', 'bottom'].map((target) => ({ name: 'CONSOLIDATED', spread: 0.3, metric, target })),
  ),
  { name: 'RANDOM', nCacheNodes: 5 },
  ...['delay', 'weight', 'hops'].flatMap((measure) => [
    { ...MEDIAN, weight: measure },
    { ...CLUSTERS, distance: measure },
  ]),
  { ...CLUSTERS, policy: 'clusterConst' },
  { name: 'OPTIMAL_HASHROUTING', nCacheNodes: 5, hitRatio: 0.3 },
];

/** Every collector, with every choice of its parameters the one way or the other. */
export function allCollectors(choice: boolean): Component[] {
  const windows = { window: 50, windowUnit: choice ? 'time' : 'requests' };
  return [
    { name: 'CACHE_HIT_RATIO', offPathHits: choice, perNode: choice, contentHits: choice },
    { name: 'LATENCY', cdf: choice },
    { name: 'LINK_LOAD', requestSize: 100, contentSize: 1000 },
    { name: 'PATH_STRETCH', cdf: choice },
    { name: 'EVICTIONS', perNode: choice },
    { name: 'CACHE_OCCUPANCY', perNode: choice, ...windows },
    { name: 'HIT_RATIO_OVER_TIME', maxWindows: 10, ...windows },
    { name: 'SERVER_LOAD', perNode: choice },
    { name: 'TEST' },
  ];
}
