import { InputError, NO_PARAMETERS, type CachePlacement } from '@icarus-sim/core';
import { betweennessCentrality } from '@icarus-sim/engine';
import { icrCandidatesOf } from './icr-candidates-of.js';
import { placeProportionalCaches } from './place-caches.js';

const parameters = NO_PARAMETERS;

/**
 * Every ICR candidate has a cache in proportion to its betweenness centrality. Routers on many
 * shortest paths have the largest caches.
 *
 * Source: D. Rossi, G. Rossini, On sizing CCN content stores by exploiting topological
 * information, IEEE INFOCOM NOMEN Workshop, 2012, https://doi.org/10.1109/INFCOMW.2012.6193506.
 */
export const betweennessCentralityCachePlacement: CachePlacement<typeof parameters> = {
  description:
    'Divides the cache budget among all ICR candidates in proportion to their betweenness centrality.',
  reference: {
    citation:
      'D. Rossi, G. Rossini, On sizing CCN content stores by exploiting topological information, IEEE INFOCOM NOMEN Workshop, 2012',
    url: 'https://doi.org/10.1109/INFCOMW.2012.6193506',
  },
  parameters,
  place(topology, cacheBudget) {
    const candidates = icrCandidatesOf(topology);
    const centralities = betweennessCentrality(topology);
    if (!candidates.some((node) => (centralities[node] ?? 0) > 0)) {
      const found = 'no ICR candidate on a shortest path between others';
      const allowed = 'at least one (UNIFORM needs none)';
      throw new InputError({ place: '', found, allowed });
    }
    placeProportionalCaches(topology, cacheBudget, candidates, centralities);
  },
};
