import { isTree, valueAt, type ResultTree, type Topology } from '@icarus-sim/core';
import type { DrawnLink, DrawnNetwork, DrawnNode } from './drawn-network.js';

const LINK_LOADS = ['LINK_LOAD.PER_LINK_INTERNAL', 'LINK_LOAD.PER_LINK_EXTERNAL'];
/** What caches are filled by. */
export const CACHE_METRIC = 'CACHE_HIT_RATIO.PER_NODE_CACHE_HIT_RATIO';
/** What links are drawn by. */
export const LINK_METRIC = 'LINK_LOAD.PER_LINK_INTERNAL';

/**
 * What a drawing shows of a network.
 * @param results - Results of an experiment on it; loads and hit ratios are drawn where it has them.
 */
export function networkOfTopology(topology: Topology, results: ResultTree = {}): DrawnNetwork {
  const { graph } = topology;
  const hitRatios = numbersIn(results, CACHE_METRIC);
  const loads = new Map(LINK_LOADS.flatMap((metric) => [...(numbersIn(results, metric) ?? [])]));
  const indices = new Map(graph.nodes().map((name, index) => [name, index]));
  const nodes = graph.mapNodes(
    (name, { stack, cacheSize, label, latitude, longitude }): DrawnNode => {
      const hasCache = cacheSize !== undefined && cacheSize > 0;
      return {
        name,
        label: typeof label === 'string' ? label : name,
        stack,
        ...(hasCache && { cacheSize }),
        // A cache that served nothing isn't among the results.
        ...(hasCache && hitRatios && { hitRatio: hitRatios.get(name) ?? 0 }),
        ...(typeof latitude === 'number' && { latitude }),
        ...(typeof longitude === 'number' && { longitude }),
      };
    },
  );
  const links = graph.mapEdges((_, { type }, u, v): DrawnLink => {
    const ends = { from: indices.get(u) ?? 0, to: indices.get(v) ?? 0, type };
    if (loads.size === 0) return ends;
    return {
      ...ends,
      forward: loads.get(`${u}->${v}`) ?? 0,
      backward: loads.get(`${v}->${u}`) ?? 0,
    };
  });
  return { nodes, links };
}

function numbersIn(results: ResultTree, metric: string): Map<string, number> | undefined {
  const values = valueAt(results, metric);
  if (!isTree(values)) return undefined;
  return new Map(
    Object.entries(values).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number',
    ),
  );
}
