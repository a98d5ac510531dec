import type { CachePolicy, CachePolicyContext } from '@icarus-sim/core';
import { partCapacities, type CapacityDivision } from '../capacity/part-capacities.js';

/**
 * Builds the caches of a system by dividing a capacity.
 * @param division - How many caches there are and the share of each.
 * @param policy - Eviction policy of all of them.
 * @throws InputError where a cache would get no capacity.
 */
export function divideCapacity(
  capacity: number,
  division: CapacityDivision,
  policy: { readonly name: string },
  context: CachePolicyContext,
): CachePolicy[] {
  return partCapacities(capacity, division).map((size) => context.createPolicy(policy, size));
}
