import { Type } from '@icarus-sim/core';
import { EXTERNAL_DELAY, INTERNAL_DELAY } from '../building/links.js';

/** Parameter: how many sources there are. */
export const sourceRatio = Type.Number({
  exclusiveMinimum: 0,
  maximum: 1,
  default: 0.1,
  description: 'Sources as a share of the routers; rounded down, but at least one source',
});

/** Parameter: delay of the links to sources. */
export const externalDelay = Type.Number({
  minimum: 0,
  default: EXTERNAL_DELAY,
  description: 'Delay of the links to sources',
  unit: 'ms',
});

/** Parameter: delay of the links between routers. */
export const internalDelay = Type.Number({
  minimum: 0,
  default: INTERNAL_DELAY,
  description: 'Delay of the links between routers',
  unit: 'ms',
});

/** Number of sources at `routers` routers. */
export function sourceCountOf(ratio: number, routers: number): number {
  return Math.max(1, Math.floor(ratio * routers));
}
