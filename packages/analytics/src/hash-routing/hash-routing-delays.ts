/**
 * How a content comes back that its cache lacked: symmetrically through the cache, asymmetrically
 * straight from the source, or from the source to both by multicast.
 */
export type HashRoutingMode = 'SYMM' | 'ASYMM' | 'MULTICAST';

/** Mean one-way delays between the places that hash-routing passes, in ms. */
export interface HashRoutingDelays {
  readonly receiverToCache: number;
  readonly cacheToSource: number;
  readonly sourceToReceiver: number;
}

/**
 * Mean latency of hash-routing from the mean delays between its places: a hit costs the way to the
 * cache and back, a miss the way over the cache to the source and back on the way of the mode.
 * Multicast costs as much as the asymmetric mode: the copy for the cache delays nobody.
 * @param hitRatio - Share of requests that find the content in its cache.
 * @returns In ms.
 * @throws RangeError where the hit ratio is none.
 */
export function latencyOfDelays(
  { receiverToCache, cacheToSource, sourceToReceiver }: HashRoutingDelays,
  mode: HashRoutingMode,
  hitRatio: number,
): number {
  if (!(hitRatio >= 0 && hitRatio <= 1)) {
    throw new RangeError(`a hit ratio is between 0 and 1, not ${hitRatio}`);
  }
  const back = mode === 'SYMM' ? cacheToSource + receiverToCache : sourceToReceiver;
  const miss = receiverToCache + cacheToSource + back;
  return hitRatio * 2 * receiverToCache + (1 - hitRatio) * miss;
}
