import { NO_PARAMETERS, type CachePlacement } from '@icarus-sim/core';
import { icrCandidatesOf } from './icr-candidates-of.js';
import { placeEqualCaches } from './place-caches.js';

const parameters = NO_PARAMETERS;

/** Every ICR candidate has a cache of the same size. It is the usual baseline of placements. */
export const uniformCachePlacement: CachePlacement<typeof parameters> = {
  description: 'Divides the cache budget equally among all ICR candidates.',
  parameters,
  place(topology, cacheBudget) {
    placeEqualCaches(topology, cacheBudget, icrCandidatesOf(topology));
  },
};
