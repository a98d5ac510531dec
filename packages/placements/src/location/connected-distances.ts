import { InputError, type Topology } from '@icarus-sim/core';
import { isConnected, shortestDistances, type DistanceMetric } from '@icarus-sim/engine';

/**
 * Length of the shortest path between every two nodes of a network that is in one part.
 * @param metric - What to count along a path: `weight`, `delay` (ms) or `hops`.
 * @returns A row for each node.
 * @throws InputError where some nodes can't reach each other: their distance is no number to place by.
 */
export function connectedDistances(topology: Topology, metric: DistanceMetric): Float64Array[] {
  if (!isConnected(topology)) {
    const allowed = 'one in which every node can be reached';
    throw new InputError({ place: '', found: 'a network in several parts', allowed });
  }
  return shortestDistances(topology, metric);
}
