import type { Kind } from '@icarus-sim/core';

/** A kind of plugin that can be written. */
export interface PluginKind {
  /** As it is named on the command line; also the folder of its templates. */
  readonly id: string;
  /** In words. */
  readonly title: string;
  /** The kind of component that the plugin registers. */
  readonly component: Kind;
  /** What the component in the template does, as one sentence. */
  readonly description: string;
}

/** The kinds of plugins, in the order in which they are offered. */
export const PLUGIN_KINDS: readonly PluginKind[] = [
  {
    id: 'strategy',
    title: 'a caching and routing strategy',
    component: 'strategy',
    description: 'A caching strategy for the Icarus simulator of networks of caches',
  },
  {
    id: 'policy',
    title: 'an eviction policy',
    component: 'cachePolicy',
    description: 'An eviction policy for the Icarus simulator of networks of caches',
  },
  {
    id: 'topology',
    title: 'a topology',
    component: 'topology',
    description: 'A topology for the Icarus simulator of networks of caches',
  },
  {
    id: 'workload',
    title: 'a workload',
    component: 'workload',
    description: 'A workload for the Icarus simulator of networks of caches',
  },
  {
    id: 'cache-placement',
    title: 'a cache placement',
    component: 'cachePlacement',
    description: 'A cache placement for the Icarus simulator of networks of caches',
  },
  {
    id: 'content-placement',
    title: 'a content placement',
    component: 'contentPlacement',
    description: 'A content placement for the Icarus simulator of networks of caches',
  },
  {
    id: 'collector',
    title: 'a data collector',
    component: 'dataCollector',
    description: 'A data collector for the Icarus simulator of networks of caches',
  },
  {
    id: 'results-writer',
    title: 'a results writer',
    component: 'resultsWriter',
    description: 'A results writer for the Icarus simulator of networks of caches',
  },
];
