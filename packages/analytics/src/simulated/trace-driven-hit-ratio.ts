import { CacheBuilder, type SimulatedCache } from './simulated-cache.js';

/** How a trace is replayed. */
export interface TraceOptions {
  /** Share of the requests, from the start, that fill the cache only; 0.25 where it isn't given. */
  readonly warmupRatio?: number;
  /** Seed of policies that draw; 1 where it isn't given. */
  readonly seed?: number;
}

/**
 * Hit ratio of a cache for a given sequence of requests.
 * @param requests - Contents in the order of their requests, as whole numbers from 0.
 * @param cache - Policy and size.
 * @returns The share of hits after the warm-up; `NaN` where nothing is left to measure.
 * @throws RangeError where the warm-up is no share.
 * @throws InputError where the policy is unknown or does not accept its parameters.
 */
export function traceDrivenHitRatio(
  requests: Int32Array,
  cache: SimulatedCache,
  { warmupRatio = 0.25, seed = 1 }: TraceOptions = {},
): number {
  if (!(warmupRatio >= 0 && warmupRatio <= 1)) {
    throw new RangeError(`the warm-up is a share between 0 and 1, not ${warmupRatio}`);
  }
  const nContents = requests.reduce((most, content) => Math.max(most, content + 1), 1);
  const serve = new CacheBuilder(nContents, seed).serve(cache);
  const nWarmup = Math.round(requests.length * warmupRatio);
  let hits = 0;
  requests.forEach((content, i) => {
    if (serve(content) && i >= nWarmup) hits++;
  });
  return hits / (requests.length - nWarmup);
}
