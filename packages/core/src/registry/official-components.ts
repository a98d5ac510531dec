import type { Kind } from './kinds.js';

/** What an official package provides of one kind. */
interface OfficialPackage {
  readonly package: string;
  /** Names of the components, sorted. */
  readonly components: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s+/);

/**
 * The components of the official packages, so that asking for one whose package isn't installed
 * can name that package. A test compares this list with what the packages register.
 * @internal
 */
export const OFFICIAL_COMPONENTS: Partial<Record<Kind, OfficialPackage>> = {
  topology: {
    package: '@icarus-sim/topologies',
    components: words(`
      BARABASI_ALBERT ERDOS_RENYI FAT_TREE FILE GARR GARR_2 GEANT GEANT_2 MESH PATH RING
      ROCKET_FUEL TISCALI TISCALI_2 TREE WAXMAN WIDE
    `),
  },
  workload: {
    package: '@icarus-sim/workloads',
    components: words('EVENTS FLASH_CROWD GLOBETRAFF SHOT_NOISE STATIONARY TRACE_DRIVEN YCSB'),
  },
  cachePlacement: {
    package: '@icarus-sim/placements',
    components: words(`
      BETWEENNESS_CENTRALITY CLUSTERED_HASHROUTING CONSOLIDATED DEGREE EXPLICIT
      OPTIMAL_HASHROUTING OPTIMAL_MEDIAN RANDOM UNIFORM
    `),
  },
  contentPlacement: {
    package: '@icarus-sim/placements',
    components: words('FILE UNIFORM WEIGHTED'),
  },
  strategy: {
    package: '@icarus-sim/strategies',
    components: words(`
      CL4M COST_AWARE EDGE HASHROUTING HR_ASYMM HR_CLUSTER HR_EDGE_CACHE HR_HYBRID_AM
      HR_HYBRID_SM HR_MULTICAST HR_ON_PATH HR_SYMM LCD LCE MPC NO_CACHE NRR PARTITION PROB_CACHE
      RAND_BERNOULLI RAND_CHOICE TWO_LRU WAVE
    `),
  },
  cachePolicy: {
    package: '@icarus-sim/policies',
    components: words(`
      ARRAY CLIMB FIFO INSERT_AFTER_K_HITS IN_CACHE_LFU LRU MIN NULL PATH PERFECT_LFU RAND
      RAND_INSERT SHARD SLRU TREE TTL
    `),
  },
  dataCollector: {
    package: '@icarus-sim/collectors',
    components: words(`
      CACHE_HIT_RATIO CACHE_OCCUPANCY EVICTIONS HIT_RATIO_OVER_TIME LATENCY LINK_LOAD
      PATH_STRETCH SERVER_LOAD TEST
    `),
  },
  resultsWriter: { package: '@icarus-sim/report', components: words('ARROW CSV PARQUET') },
  engine: { package: '@icarus-sim/engine', components: ['REQUEST_LEVEL'] },
  executor: { package: '@icarus-sim/distributed', components: ['BULLMQ'] },
};

/**
 * The packages of the official commands that plugins add to the command line, by their words.
 * @internal
 */
export const OFFICIAL_COMMANDS: Readonly<Record<string, string>> = {
  convert: '@icarus-sim/migration',
  model: '@icarus-sim/analytics',
  plot: '@icarus-sim/report',
  report: '@icarus-sim/report',
  'topology draw': '@icarus-sim/report',
  'trace convert': '@icarus-sim/analytics',
  'trace stats': '@icarus-sim/analytics',
  worker: '@icarus-sim/distributed',
};
