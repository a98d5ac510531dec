import type { DiscreteDistribution } from '../distributions/discrete-distribution.js';
import { CacheBuilder, type SimulatedCache, type SimulationOptions } from './simulated-cache.js';

/** Hit ratios of two caches in a row, as shares of all requests. */
export interface TwoLayerHitRatios {
  readonly firstLayer: number;
  readonly secondLayer: number;
}

/** Draws requests and gives them to a function that is told which ones are measured. */
function drawRequests(
  popularity: DiscreteDistribution,
  { random }: CacheBuilder,
  { nWarmup, nMeasured }: SimulationOptions,
  onRequest: (content: number, isMeasured: boolean) => void,
): void {
  const sampler = popularity.sampler(random.stream('requests'));
  for (let i = 0; i < nWarmup + nMeasured; i++) onRequest(sampler.next(), i >= nWarmup);
}

/**
 * Hit ratio of a cache by simulation with independent requests. Any registered eviction policy can
 * be named: the package that has it must be loaded.
 * @param popularity - Popularity of the contents.
 * @param cache - Policy and size.
 * @throws InputError where the policy is unknown or does not accept its parameters.
 */
export function numericHitRatio(
  popularity: DiscreteDistribution,
  cache: SimulatedCache,
  options: SimulationOptions,
): number {
  const builder = new CacheBuilder(popularity.size, options.seed);
  const serve = builder.serve(cache);
  let hits = 0;
  drawRequests(popularity, builder, options, (content, isMeasured) => {
    if (serve(content) && isMeasured) hits++;
  });
  return hits / options.nMeasured;
}

/**
 * Hit ratio of each content by simulation; parameters and errors as for {@link numericHitRatio}.
 * @returns `NaN` for a content that was not requested in the measurement.
 */
export function numericPerContentHitRatio(
  popularity: DiscreteDistribution,
  cache: SimulatedCache,
  options: SimulationOptions,
): Float64Array {
  const builder = new CacheBuilder(popularity.size, options.seed);
  const serve = builder.serve(cache);
  const hits = new Float64Array(popularity.size);
  const requests = new Float64Array(popularity.size);
  drawRequests(popularity, builder, options, (content, isMeasured) => {
    const isHit = serve(content);
    if (!isMeasured) return;
    requests[content]!++;
    if (isHit) hits[content]!++;
  });
  return hits.map((count, content) => count / requests[content]!);
}

/**
 * Hit ratios of two caches by simulation: the second is asked what the first misses, and both take
 * a copy. Parameters and errors as for {@link numericHitRatio}.
 */
export function numericTwoLayerHitRatios(
  popularity: DiscreteDistribution,
  firstLayer: SimulatedCache,
  secondLayer: SimulatedCache,
  options: SimulationOptions,
): TwoLayerHitRatios {
  const builder = new CacheBuilder(popularity.size, options.seed);
  const serveFirst = builder.serve(firstLayer, 'first layer');
  const serveSecond = builder.serve(secondLayer, 'second layer');
  let [first, second] = [0, 0];
  drawRequests(popularity, builder, options, (content, isMeasured) => {
    if (serveFirst(content)) first += isMeasured ? 1 : 0;
    else if (serveSecond(content)) second += isMeasured ? 1 : 0;
  });
  return { firstLayer: first / options.nMeasured, secondLayer: second / options.nMeasured };
}
