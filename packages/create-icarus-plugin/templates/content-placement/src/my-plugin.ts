import { InputError, Type, type ContentPlacement } from '@icarus-sim/core';

const parameters = Type.Object({
  run: Type.Integer({
    description: 'Number of consecutive contents at the same source',
    default: 1,
    minimum: 1,
    unit: 'contents',
  }),
});

/**
 * Sources take turns: each gets a run of consecutive contents, then the next one does. Replace
 * this by the idea of your placement and its source.
 */
export const myPlugin: ContentPlacement<typeof parameters> = {
  description: 'Deals runs of consecutive contents to the sources in turn.',
  parameters,
  place(topology, contents, { run }) {
    const nSources = topology.sources().length;
    if (nSources === 0) {
      const allowed = 'a topology with sources';
      throw new InputError({ place: 'topology', found: 'no source', allowed });
    }
    const assignment = new Uint16Array(contents.size);
    for (let content = 0; content < assignment.length; content++) {
      assignment[content] = Math.floor(content / run) % nSources;
    }
    return assignment;
  },
};
