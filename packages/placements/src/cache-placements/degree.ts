import { NO_PARAMETERS, type CachePlacement } from '@icarus-sim/core';
import { degrees } from '@icarus-sim/engine';
import { icrCandidatesOf } from './icr-candidates-of.js';
import { placeProportionalCaches } from './place-caches.js';

const parameters = NO_PARAMETERS;

/**
 * Every ICR candidate has a cache in proportion to its number of links. Well-linked routers see
 * more requests, and their degree is known without knowing the network.
 *
 * Source: D. Rossi, G. Rossini, On sizing CCN content stores by exploiting topological
 * information, IEEE INFOCOM NOMEN Workshop, 2012, https://doi.org/10.1109/INFCOMW.2012.6193506.
 */
export const degreeCachePlacement: CachePlacement<typeof parameters> = {
  description: 'Divides the cache budget among all ICR candidates in proportion to their degree.',
  reference: {
    citation:
      'D. Rossi, G. Rossini, On sizing CCN content stores by exploiting topological information, IEEE INFOCOM NOMEN Workshop, 2012',
    url: 'https://doi.org/10.1109/INFCOMW.2012.6193506',
  },
  parameters,
  place(topology, cacheBudget) {
    placeProportionalCaches(topology, cacheBudget, icrCandidatesOf(topology), degrees(topology));
  },
};
