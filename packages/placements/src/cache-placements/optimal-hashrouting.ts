import { Type, type CachePlacement } from '@icarus-sim/core';
import { connectedDistances } from '../location/connected-distances.js';
import { checkCandidateCount, icrCandidatesOf } from './icr-candidates-of.js';
import { placeEqualCaches } from './place-caches.js';

const parameters = Type.Object({
  nCacheNodes: Type.Integer({ minimum: 1, description: 'Number of caches', unit: 'nodes' }),
  hitRatio: Type.Number({
    minimum: 0,
    maximum: 1,
    description: 'Expected cache hit ratio, the weight of the distances to sources',
  }),
});

/**
 * Hash-routing sends requests of all receivers to every cache alike, so the caches stand at the
 * ICR candidates nearest to all: those with the smallest sum of delays to receivers plus
 * `hitRatio` times the sum of delays to sources.
 *
 * Source: L. Saino, I. Psaras, G. Pavlou, Hash-routing Schemes for Information Centric Networking,
 * ACM SIGCOMM ICN, 2013, https://doi.org/10.1145/2491224.2491232.
 */
export const optimalHashroutingCachePlacement: CachePlacement<typeof parameters> = {
  description:
    'Places equal caches at the ICR candidates with the least delays to all receivers and sources.',
  reference: {
    citation:
      'L. Saino, I. Psaras, G. Pavlou, Hash-routing Schemes for Information Centric Networking, ACM SIGCOMM ICN, 2013',
    url: 'https://doi.org/10.1145/2491224.2491232',
  },
  parameters,
  place(topology, cacheBudget, { nCacheNodes, hitRatio }) {
    const candidates = icrCandidatesOf(topology);
    checkCandidateCount('nCacheNodes', nCacheNodes, candidates);
    const distances = connectedDistances(topology, 'delay');
    const total = (candidate: number, others: readonly number[]): number =>
      others.reduce((sum, other) => sum + (distances[candidate]?.[other] ?? Infinity), 0);
    const [receivers, sources] = [topology.receivers(), topology.sources()];
    const ranked = candidates
      .map((node) => ({ node, cost: total(node, receivers) + hitRatio * total(node, sources) }))
      .sort((a, b) => a.cost - b.cost)
      .map(({ node }) => node);
    placeEqualCaches(topology, cacheBudget, ranked.slice(0, nCacheNodes));
  },
};
