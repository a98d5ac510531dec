import { choice, Type, type CachePlacement, type Topology } from '@icarus-sim/core';
import type { DistanceMetric } from '@icarus-sim/engine';
import { connectedDistances } from '../location/connected-distances.js';
import { pMedian } from '../location/p-median.js';
import { checkCandidateCount, icrCandidatesOf } from './icr-candidates-of.js';
import { placeEqualCaches } from './place-caches.js';

const parameters = Type.Object({
  nCacheNodes: Type.Integer({ minimum: 1, description: 'Number of caches', unit: 'nodes' }),
  hitRatio: Type.Number({
    minimum: 0,
    maximum: 1,
    description: 'Expected share of requests that a cache serves; the others go on to a source',
  }),
  weight: choice<DistanceMetric>(['delay', 'weight', 'hops'], {
    default: 'delay',
    description: 'What is counted along a path as its cost',
  }),
});

/** For each receiver what it costs, on average, to be served through each candidate. */
function servingCosts(
  topology: Topology,
  candidates: readonly number[],
  hitRatio: number,
  metric: DistanceMetric,
): Float64Array[] {
  const distances = connectedDistances(topology, metric);
  const sources = topology.sources();
  const missCosts = candidates.map((candidate) => {
    const toSources = sources.map((source) => distances[candidate]?.[source] ?? Infinity);
    return ((1 - hitRatio) * toSources.reduce((a, b) => a + b, 0)) / Math.max(1, sources.length);
  });
  return topology.receivers().map((receiver) => {
    const costOf = (candidate: number, i: number): number =>
      (distances[receiver]?.[candidate] ?? Infinity) + (missCosts[i] ?? 0);
    return Float64Array.from(candidates, costOf);
  });
}

/**
 * Caches stand where they make paths short when each receiver always asks the same cache, which
 * fetches what it misses from a source: the p-median problem, solved by vertex substitution over
 * the ICR candidates. Strategy PARTITION uses the assignment of receivers that this makes.
 *
 * Source: M. B. Teitz, P. Bart, Heuristic Methods for Estimating the Generalized Vertex Median of
 * a Weighted Graph, Operations Research 16(5), 1968, https://doi.org/10.1287/opre.16.5.955.
 */
export const optimalMedianCachePlacement: CachePlacement<typeof parameters> = {
  description:
    'Places equal caches so that receivers that each use one of them have short paths (p-median), and assigns receivers to caches.',
  reference: {
    citation:
      'M. B. Teitz, P. Bart, Heuristic Methods for Estimating the Generalized Vertex Median of a Weighted Graph, Operations Research 16(5), 1968',
    url: 'https://doi.org/10.1287/opre.16.5.955',
  },
  parameters,
  place(topology, cacheBudget, { nCacheNodes, hitRatio, weight }) {
    const candidates = icrCandidatesOf(topology);
    checkCandidateCount('nCacheNodes', nCacheNodes, candidates);
    const costs = servingCosts(topology, candidates, hitRatio, weight);
    const { medians, assignment } = pMedian(costs, nCacheNodes);
    const nodeOf = (position: number): number => candidates[position] ?? -1;
    placeEqualCaches(topology, cacheBudget, medians.map(nodeOf));
    const pairs = topology
      .receivers()
      .map((receiver, i) =>
        [receiver, nodeOf(assignment[i] ?? -1)].map((n) => topology.nodeName(n)),
      );
    topology.graph.setAttribute('cacheAssignment', Object.fromEntries(pairs));
  },
};
