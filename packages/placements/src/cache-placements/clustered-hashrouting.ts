import { choice, Type, type CachePlacement } from '@icarus-sim/core';
import type { DistanceMetric } from '@icarus-sim/engine';
import { connectedDistances } from '../location/connected-distances.js';
import { deployClusters } from '../location/deploy-clusters.js';
import { kMedoids } from '../location/k-medoids.js';
import { checkCandidateCount, icrCandidatesOf } from './icr-candidates-of.js';
import { placeCaches, placeEqualCaches } from './place-caches.js';
import { roundHalfToEven } from './round-half-to-even.js';

const parameters = Type.Object({
  nClusters: Type.Integer({ minimum: 1, description: 'Number of clusters', unit: 'clusters' }),
  policy: choice(['nodeConst', 'clusterConst'], {
    description:
      'Whether all caches have the same size, or all clusters the same total, divided equally',
  }),
  distance: choice<DistanceMetric>(['delay', 'weight', 'hops'], {
    default: 'delay',
    description: 'What is counted along a path as the distance of its ends',
  }),
});

/** Groups candidates by the medoid they are nearest to, in the order of each one's first node. */
function clustersOf(
  candidates: readonly number[],
  distances: readonly Float64Array[],
  count: number,
): number[][] {
  const rows = candidates.map((node) =>
    Float64Array.from(candidates, (other) => distances[node]?.[other] ?? Infinity),
  );
  const clusters = new Map<number, number[]>();
  kMedoids(rows, count).assignment.forEach((medoid, i) => {
    const node = candidates[i] ?? -1;
    clusters.set(medoid, [...(clusters.get(medoid) ?? []), node]);
  });
  return [...clusters.values()];
}

/**
 * Every ICR candidate has a cache, and the candidates are grouped into clusters of nodes that are
 * near to each other (k-medoids). Hash-routing inside a cluster keeps detours short.
 *
 * Source: V. Sourlas, I. Psaras, L. Saino, G. Pavlou, Efficient Hash-routing and Domain Clustering
 * Techniques for Information-Centric Networks, Computer Networks 103, 2016,
 * https://doi.org/10.1016/j.comnet.2016.04.001.
 */
export const clusteredHashroutingCachePlacement: CachePlacement<typeof parameters> = {
  description:
    'Groups the ICR candidates into clusters by k-medoids and gives all nodes, or all clusters, the same cache size.',
  reference: {
    citation:
      'V. Sourlas, I. Psaras, L. Saino, G. Pavlou, Efficient Hash-routing and Domain Clustering Techniques for Information-Centric Networks, Computer Networks 103, 2016',
    url: 'https://doi.org/10.1016/j.comnet.2016.04.001',
  },
  parameters,
  place(topology, cacheBudget, { nClusters, policy, distance }) {
    const candidates = icrCandidatesOf(topology);
    checkCandidateCount('nClusters', nClusters, candidates);
    const clusters = clustersOf(candidates, connectedDistances(topology, distance), nClusters);
    deployClusters(topology, clusters);
    if (policy === 'nodeConst') {
      placeEqualCaches(topology, cacheBudget, candidates);
      return;
    }
    const sizes = clusters.flatMap((members) => {
      const size = roundHalfToEven(cacheBudget / nClusters / members.length);
      return members.map((node): [number, number] => [node, size]);
    });
    placeCaches(topology, new Map(sizes));
  },
};
