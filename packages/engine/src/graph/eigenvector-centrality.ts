import eigenvector from 'graphology-metrics/centrality/eigenvector.js';
import type { Topology } from '@icarus-sim/core';

/** Long chains converge slowly; each iteration takes O(links). */
const MOST_ITERATIONS = 10_000;

/**
 * Eigenvector centrality of each node on the unweighted graph, by power iteration until nodes
 * change by less than 10⁻⁶ on average. O(links) an iteration.
 *
 * Source: P. Bonacich, Power and Centrality: A Family of Measures, American Journal of Sociology
 * 92(5), 1987, https://doi.org/10.1086/228631.
 * @returns Centralities by node index; the sum of their squares is 1.
 */
export function eigenvectorCentrality(topology: Topology): Float64Array {
  const byName = eigenvector(topology.graph, {
    getEdgeWeight: null,
    maxIterations: MOST_ITERATIONS,
  });
  return Float64Array.from({ length: topology.nodeCount }, (_, node) => {
    const centrality = byName[topology.nodeName(node)];
    return centrality ?? 0;
  });
}
