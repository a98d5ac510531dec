import { total, totalOf } from '../numeric/total.js';
import { FIFO_OCCUPANCY, LRU_OCCUPANCY, type CacheOccupancy } from './cache-occupancy.js';
import { hitRatioAt, hitRatiosAt } from './hit-ratio.js';

/** When the time of a content in a TTL cache starts anew. */
export interface TtlOptions {
  /** At each request, as on a server that renews; by default at insertions only. */
  readonly renewedByHits?: boolean;
}

/** What a TTL cache does with a given demand. */
export interface TtlPrediction {
  readonly hitRatio: number;
  readonly perContent: Float64Array;
  /** Expected number of contents held: how large the cache must be. */
  readonly meanSize: number;
}

function occupancyOf({ renewedByHits = false }: TtlOptions): CacheOccupancy {
  return renewedByHits ? LRU_OCCUPANCY : FIFO_OCCUPANCY;
}

/**
 * Hit ratio and size of a cache that holds contents for a fixed time and has room for all of them.
 * With Poisson requests the result is exact. A cache renewed by hits behaves as an LRU cache whose
 * characteristic time is the TTL, one that isn't as a FIFO cache.
 *
 * Source: J. Jung, A. W. Berger, H. Balakrishnan, Modeling TTL-based Internet Caches, INFOCOM
 * 2003, https://doi.org/10.1109/INFCOM.2003.1208693; N. C. Fofack, P. Nain, G. Neglia, D. Towsley,
 * Analysis of TTL-based cache networks, ValueTools 2012,
 * https://doi.org/10.4108/valuetools.2012.250250.
 * @param rates - Request rate of each content, in 1 / unit of `ttl`.
 * @param ttl - How long a content is held; at least 0, `Infinity` for ever.
 * @throws RangeError where `ttl` is negative.
 */
export function ttlCache(
  rates: Float64Array,
  ttl: number,
  options: TtlOptions = {},
): TtlPrediction {
  if (!(ttl >= 0)) throw new RangeError(`a TTL is at least 0, not ${ttl}`);
  const occupancy = occupancyOf(options);
  const perContent = hitRatiosAt(rates, ttl, occupancy);
  return {
    hitRatio: hitRatioAt(rates, ttl, occupancy),
    perContent,
    meanSize: total(perContent),
  };
}

/**
 * Hit ratio of a TTL cache in which each content has a time of its own; source as for
 * {@link ttlCache}.
 * @param ttls - How long each content is held.
 */
export function ttlHitRatio(
  rates: Float64Array,
  ttls: Float64Array,
  options: TtlOptions = {},
): number {
  const { held } = occupancyOf(options);
  const served = totalOf(rates, (rate, i) => {
    const ttl = ttls[i]!;
    return rate * (ttl === Infinity ? 1 : held(rate * ttl));
  });
  return served / total(rates);
}
