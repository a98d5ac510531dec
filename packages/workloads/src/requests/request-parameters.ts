import { Type } from '@icarus-sim/core';

/** Largest catalogue: contents are numbered with 32-bit integers. */
const MOST_CONTENTS = 2 ** 31 - 1;

/** Schema of the catalogue's size. */
export const nContents = Type.Integer({
  description: 'Number of contents in the catalogue',
  minimum: 1,
  maximum: MOST_CONTENTS,
  unit: 'contents',
});

/** Schema of the exponent of content popularity. */
export const alpha = Type.Number({
  description: 'Exponent of the Zipf distribution of content popularity; 0 for uniform',
  minimum: 0,
});

/** Schema of the exponent of receiver popularity. */
export const beta = Type.Number({
  description:
    'Exponent of the Zipf distribution of requests over receivers, those attached to nodes of ' +
    'high degree first; 0 for uniform',
  minimum: 0,
  default: 0,
});

/** Schema of the rate of a Poisson process of requests. */
export const rate = Type.Number({
  description: 'Mean rate of requests over the whole network',
  exclusiveMinimum: 0,
  default: 1,
  unit: 'requests/s',
});

/** Schema of the length of the warm-up. */
export const nWarmup = Type.Integer({
  description: 'Number of leading requests that fill the caches and are not measured',
  minimum: 0,
  default: 100_000,
  unit: 'requests',
});

/** Schema of the number of measured requests. */
export const nMeasured = Type.Integer({
  description: 'Number of requests measured after the warm-up',
  minimum: 1,
  default: 400_000,
  unit: 'requests',
});
