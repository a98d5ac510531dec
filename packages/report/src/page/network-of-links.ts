import { isTree, valueAt } from '@icarus-sim/core';
import type { DrawnNetwork } from '../drawing/drawn-network.js';

const LINK_METRICS = ['LINK_LOAD.PER_LINK_INTERNAL', 'LINK_LOAD.PER_LINK_EXTERNAL'];
const SOURCE_METRIC = 'CACHE_HIT_RATIO.PER_NODE_SERVER_HIT_RATIO';

/** Between the names of the ends of a link. */
const LINK_ARROW = '->';

/**
 * The part of a network that results tell of: the links that were used, and the sources that
 * served.
 * @param results - Results of one experiment.
 * @returns An empty network where there are no results of links.
 */
export function networkOfLinks(results: Readonly<Record<string, unknown>>): DrawnNetwork {
  const names = LINK_METRICS.flatMap((metric) => keysOf(results, metric));
  const ends = names.flatMap((name): [string, string][] => {
    const [u, v, ...others] = name.split(LINK_ARROW);
    return u !== undefined && v !== undefined && others.length === 0 ? [[u, v]] : [];
  });
  const indices = new Map<string, number>();
  for (const name of ends.flat()) if (!indices.has(name)) indices.set(name, indices.size);
  const sources = new Set(keysOf(results, SOURCE_METRIC));
  const links = new Map<string, [number, number]>();
  for (const [u, v] of ends) {
    const pair: [number, number] = [indices.get(u) ?? 0, indices.get(v) ?? 0];
    links.set(pair.toSorted((a, b) => a - b).join(), pair);
  }
  const nodes = [...indices.keys()].map((name) => ({
    name,
    label: name,
    stack: sources.has(name) ? ('source' as const) : ('router' as const),
  }));
  return {
    nodes,
    links: [...links.values()].map(([from, to]) => ({ from, to, type: 'internal' })),
  };
}

function keysOf(results: Readonly<Record<string, unknown>>, metric: string): string[] {
  const values = valueAt(results, metric);
  return isTree(values) ? Object.keys(values) : [];
}
