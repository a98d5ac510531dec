import { entriesOf, lookUp, type ComponentSpecification } from '@icarus-sim/core';
import { checkStrategy } from '@icarus-sim/testing';
import '../src/index.js';

const ROUTINGS = ['SYMM', 'ASYMM', 'MULTICAST'];

/** Strategies whose ways differ with a parameter, or that need one. */
const VARIATIONS: Readonly<Record<string, readonly object[]>> = {
  HASHROUTING: ROUTINGS.map((routing) => ({ routing })),
  HR_EDGE_CACHE: ROUTINGS.map((routing) => ({ routing, edgeCacheRatio: 0.5 })),
  HR_ON_PATH: ROUTINGS.map((routing) => ({ routing, onPathCacheRatio: 0.5 })),
  // With EDGE and SYMM it also inserts in caches on a path that the content does not take.
  HR_CLUSTER: [
    ...ROUTINGS.map((intraRouting) => ({ intraRouting, interRouting: 'LCE' })),
    { intraRouting: 'ASYMM', interRouting: 'EDGE' },
    { intraRouting: 'MULTICAST', interRouting: 'EDGE' },
  ],
  NRR: ['ideal', 'approx1', 'approx2'].flatMap((implementation) => [
    { implementation, metacaching: 'LCE' },
    { implementation, metacaching: 'LCD' },
  ]),
  MPC: [{}, { popularityThreshold: 2 }],
};

const specifications = entriesOf('strategy').flatMap(({ name }): ComponentSpecification[] =>
  (VARIATIONS[name] ?? [{}]).map((parameters) => ({ name, ...parameters })),
);

describe('every strategy', () => {
  it.each(specifications)('does what a network can do: %j', async ({ name, ...parameters }) => {
    const check = checkStrategy(lookUp('strategy', name, ''), { parameters, numRuns: 15 });
    await expect(check).resolves.toBeUndefined();
  });
});
