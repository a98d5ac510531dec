import { Type } from '@icarus-sim/core';

/** Schema of the length of the warm-up of a recorded workload. */
export const nWarmup = Type.Integer({
  description: 'Number of leading requests that fill the caches and are not measured',
  minimum: 0,
  default: 0,
  unit: 'requests',
});

/** Schema of the number of measured requests of a recorded workload. */
export const nMeasured = Type.Optional(
  Type.Integer({
    description: 'Number of requests measured after the warm-up; by default the rest of the file',
    minimum: 1,
    unit: 'requests',
  }),
);
