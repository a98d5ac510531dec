import { Type } from '@icarus-sim/core';

/** Parameters of the formats that write tidy tables. */
export const exportParameters = Type.Object({
  details: Type.Boolean({
    default: false,
    description: 'Whether numbers of nodes, links and contents, and points of curves, count too',
  }),
});
