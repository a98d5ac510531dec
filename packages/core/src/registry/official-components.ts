import type { Kind } from './kinds.js';

/** What an official package provides of one kind. */
interface OfficialPackage {
  readonly package: string;
  readonly components: readonly string[];
}

/**
 * The components of the official packages, so that asking for one whose package isn't installed
 * can name that package. A test compares this list with what the packages register.
 */
export const OFFICIAL_COMPONENTS: Partial<Record<Kind, OfficialPackage>> = {
  topology: {
    package: '@icarus-sim/topologies',
    components: ['FILE', 'GEANT', 'PATH', 'TREE', 'WIDE'],
  },
  workload: { package: '@icarus-sim/workloads', components: ['EVENTS', 'STATIONARY'] },
  cachePlacement: { package: '@icarus-sim/placements', components: ['UNIFORM'] },
  contentPlacement: { package: '@icarus-sim/placements', components: ['FILE', 'UNIFORM'] },
  strategy: {
    package: '@icarus-sim/strategies',
    components: ['LCD', 'LCE', 'NO_CACHE', 'PROB_CACHE'],
  },
  cachePolicy: { package: '@icarus-sim/policies', components: ['FIFO', 'LRU', 'NULL'] },
  dataCollector: {
    package: '@icarus-sim/collectors',
    components: ['CACHE_HIT_RATIO', 'LATENCY', 'LINK_LOAD', 'PATH_STRETCH'],
  },
  engine: { package: '@icarus-sim/engine', components: ['REQUEST_LEVEL'] },
};
