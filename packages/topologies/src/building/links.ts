import type { LinkAttributes } from '@icarus-sim/core';

/** Delay of a link inside a measured network without delays of its own, in ms. */
export const INTERNAL_DELAY = 2;
/** Delay of a link to another network, in ms. */
export const EXTERNAL_DELAY = 34;
/** Routing weight of a link to another network: no shortest path goes through it to save hops. */
export const EXTERNAL_WEIGHT = 1000;

/**
 * Attributes of a link inside the network.
 * @param delay - In ms.
 * @param weight - Routing weight.
 */
export function internalLink(delay: number = INTERNAL_DELAY, weight = 1): LinkAttributes {
  return { weight, delay, type: 'internal' };
}

/**
 * Attributes of a link to another network, such as the one to a source.
 * @param delay - In ms.
 * @param weight - Routing weight.
 */
export function externalLink(
  delay: number = EXTERNAL_DELAY,
  weight: number = EXTERNAL_WEIGHT,
): LinkAttributes {
  return { weight, delay, type: 'external' };
}
