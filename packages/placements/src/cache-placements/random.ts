import { Type, type CachePlacement, type RandomStream } from '@icarus-sim/core';
import { checkCandidateCount, icrCandidatesOf } from './icr-candidates-of.js';
import { placeEqualCaches } from './place-caches.js';

const parameters = Type.Object({
  nCacheNodes: Type.Integer({ minimum: 1, description: 'Number of caches', unit: 'nodes' }),
});

/** Draws `count` of the items without replacement; one draw each. */
function sample(items: readonly number[], count: number, stream: RandomStream): number[] {
  const left = [...items];
  return Array.from({ length: count }, () =>
    left.splice(stream.nextInteger(left.length), 1),
  ).flat();
}

/**
 * Some ICR candidates, chosen at random, share the cache budget equally. It is the baseline for
 * placements that choose nodes with care.
 */
export const randomCachePlacement: CachePlacement<typeof parameters> = {
  description: 'Divides the cache budget equally among ICR candidates chosen at random.',
  parameters,
  place(topology, cacheBudget, { nCacheNodes }, { random }) {
    const candidates = icrCandidatesOf(topology);
    checkCandidateCount('nCacheNodes', nCacheNodes, candidates);
    const chosen = sample(candidates, nCacheNodes, random.stream('nodes'));
    placeEqualCaches(topology, cacheBudget, chosen);
  },
};
