import { InputError, Type, type CachePlacement } from '@icarus-sim/core';
import { degrees } from '@icarus-sim/engine';

const parameters = Type.Object({
  nodes: Type.Integer({
    description: 'Number of nodes that get a cache',
    default: 3,
    minimum: 1,
    unit: 'nodes',
  }),
});

/**
 * The ICR candidates with the most links share the budget equally. Replace this by the idea of
 * your placement and its source.
 */
export const myPlugin: CachePlacement<typeof parameters> = {
  description: 'Divides the budget equally among the nodes with the most links.',
  parameters,
  place(topology, cacheBudget, { nodes }) {
    const candidates = topology.icrCandidates();
    if (candidates.length === 0) {
      const allowed = 'a topology with icrCandidates';
      throw new InputError({ place: 'topology', found: 'no ICR candidates', allowed });
    }
    const links = degrees(topology);
    const chosen = candidates
      .sort((a, b) => (links[b] ?? 0) - (links[a] ?? 0) || a - b)
      .slice(0, nodes);
    const budget = Math.round(cacheBudget);
    const share = Math.floor(budget / chosen.length);
    chosen.forEach((node, i) => {
      // What can't be divided goes to the first ones.
      const size = share + (i < budget % chosen.length ? 1 : 0);
      if (size > 0) topology.setCacheSize(node, size);
    });
  },
};
