import type { CachePolicy, SimulatedClock } from '@icarus-sim/core';

/**
 * Serves requests from one cache, which is given what it misses. This is the whole of what is done
 * for each request; the calls are fast where a thread has seen one class of policy only.
 * @param clock - The time that the cache sees: the number of requests before, times `interval`.
 * @param from - Position of the first request to serve.
 * @param to - Position after the last.
 * @returns The number of misses.
 */
export function replayRequests(
  cache: CachePolicy,
  clock: SimulatedClock,
  requests: Int32Array,
  from: number,
  to: number,
  interval: number,
): number {
  let misses = 0;
  for (let i = from; i < to; i++) {
    const content = requests[i]!;
    clock.now = i * interval;
    if (!cache.get(content)) {
      misses++;
      cache.put(content);
    }
  }
  return misses;
}
