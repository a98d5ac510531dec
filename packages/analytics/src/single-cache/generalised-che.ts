import {
  FIFO_OCCUPANCY,
  filteredLruOccupancy,
  LRU_OCCUPANCY,
  type CacheOccupancy,
} from './cache-occupancy.js';
import { solveCharacteristicTime } from './characteristic-time.js';
import { hitRatioAt, hitRatiosAt } from './hit-ratio.js';

/** A policy of the generalised Che approximation. */
export type GeneralisedPolicy =
  | { readonly name: 'LRU' | 'FIFO' | 'RANDOM' }
  | {
      readonly name: 'q-LRU';
      /** Probability that a missed content is inserted, above 0 and at most 1. */
      readonly q: number;
    };

/** How a policy of the generalised Che approximation holds contents. */
export function generalisedOccupancy(policy: GeneralisedPolicy): CacheOccupancy {
  if (policy.name === 'q-LRU') return filteredLruOccupancy(policy.q);
  return policy.name === 'LRU' ? LRU_OCCUPANCY : FIFO_OCCUPANCY;
}

/**
 * Characteristic time of a cache by the generalised Che approximation. For LRU and q-LRU it is the
 * time that a content stays without being requested, for FIFO and RANDOM the (mean) time that it
 * stays after its insertion.
 *
 * Source: V. Martina, M. Garetto, E. Leonardi, A unified approach to the performance analysis of
 * caching systems, INFOCOM 2014, https://doi.org/10.1109/INFOCOM.2014.6848145.
 * @param rates - Request rate of each content; with probabilities, time is counted in requests.
 * @param cacheSize - In contents.
 * @param policy - The eviction policy.
 * @returns The time, in the unit of 1 / rates; `Infinity` where all requested contents fit.
 * @throws RangeError where the cache size or `q` is out of range.
 */
export function generalisedCheCharacteristicTime(
  rates: Float64Array,
  cacheSize: number,
  policy: GeneralisedPolicy,
): number {
  return solveCharacteristicTime(rates, cacheSize, generalisedOccupancy(policy));
}

/**
 * Hit ratio of each content by the generalised Che approximation; parameters and source as for
 * {@link generalisedCheCharacteristicTime}.
 */
export function generalisedChePerContentHitRatio(
  rates: Float64Array,
  cacheSize: number,
  policy: GeneralisedPolicy,
): Float64Array {
  const time = generalisedCheCharacteristicTime(rates, cacheSize, policy);
  return hitRatiosAt(rates, time, generalisedOccupancy(policy));
}

/**
 * Hit ratio of a cache by the generalised Che approximation; parameters and source as for
 * {@link generalisedCheCharacteristicTime}.
 */
export function generalisedCheHitRatio(
  rates: Float64Array,
  cacheSize: number,
  policy: GeneralisedPolicy,
): number {
  const time = generalisedCheCharacteristicTime(rates, cacheSize, policy);
  return hitRatioAt(rates, time, generalisedOccupancy(policy));
}
