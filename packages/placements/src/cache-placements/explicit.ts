import {
  InputError,
  nearestNames,
  Type,
  type CachePlacement,
  type Problem,
} from '@icarus-sim/core';
import { placeCaches } from './place-caches.js';

const parameters = Type.Object({
  sizes: Type.Record(Type.String(), Type.Integer({ minimum: 1 }), {
    description: 'Cache size of each node that has a cache, by node name',
    unit: 'contents',
  }),
});

/** Caches stand where the configuration says, as large as it says. No budget is needed. */
export const explicitCachePlacement: CachePlacement<typeof parameters> = {
  description: 'Gives the named nodes caches of the named sizes.',
  needsBudget: false,
  parameters,
  place(topology, _, { sizes }) {
    const names = topology.graph.nodes();
    const problems: Problem[] = [];
    const caches = new Map<number, number>();
    for (const [name, size] of Object.entries(sizes)) {
      const node = topology.nodeIndex(name);
      const place = `sizes.${name}`;
      if (node < 0) {
        const nearest = nearestNames(name, names);
        problems.push({ place, found: 'an unknown node', allowed: 'names of nodes', nearest });
      } else if (topology.stack(node) === 'receiver') {
        problems.push({ place, found: 'a receiver', allowed: 'routers and sources' });
      }
      caches.set(node, size);
    }
    if (problems.length > 0) throw new InputError(problems);
    placeCaches(topology, caches);
  },
};
