import { total } from '../numeric/total.js';
import type {
  CacheNetwork,
  NetworkPrediction,
  RouteService,
  SourceDemand,
} from './cache-network.js';
import { DemandState } from './demand-state.js';
import { NetworkSweep } from './network-sweep.js';

/** A solution keeps to the sizes of the caches as exactly as this. */
const TOLERANCE = 1e-8;
const MOST_SWEEPS = 300;
/** Largest change of the logarithm of a characteristic time in one sweep. */
const LARGEST_STEP = 1.5;
const SMALLEST_SLOPE = 0.02;
/** A cache that never fills gets a time in which the rarest content is requested so often. */
const REQUESTS_OF_THE_RAREST = 1e6;
/** How much steps shrink when they lead away from the solution, and grow again. */
const DAMPING = 0.6;
const RECOVERY = 1.15;
const LEAST_DAMPING = 0.1;
/** With LCD what a cache holds depends on the caches before and behind it: shorter steps. */
const LCD_DAMPING = 0.5;

/**
 * Hit ratios of a network of LRU, FIFO or RANDOM caches under independent Poisson requests, by the
 * characteristic times at which each cache expects to hold as many contents as its size. Requests
 * follow their routes and stop at the first cache that has the content; what a cache misses is what
 * the next one is asked, with gaps while the cache holds a copy. The fixed point is found by damped
 * Newton steps on the logarithms of the times. O(streams · classes of contents) a sweep, some
 * dozens of sweeps: a second for usual networks, whatever the size of the catalogue.
 *
 * Source: V. Martina, M. Garetto, E. Leonardi, A unified approach to the performance analysis of
 * caching systems, INFOCOM 2014, https://doi.org/10.1109/INFOCOM.2014.6848145.
 * @param network - Caches, demand and insertion rule.
 * @throws RangeError where a size, share or probability is out of range.
 */
export function solveNetwork(network: CacheNetwork): NetworkPrediction {
  checkNetwork(network);
  const demands = network.demands.map((demand) => new DemandState(demand));
  const sweep = new NetworkSweep(network, demands);
  const longest = longestTime(network, demands);
  const times = firstTimes(network, longest);
  let residual = Infinity;
  const most = network.insertion.rule === 'LCD' ? LCD_DAMPING : 1;
  let damping = most;
  for (let sweeps = 0; sweeps < MOST_SWEEPS; sweeps++) {
    sweep.run(times);
    const before = residual;
    residual = residualOf(network, sweep, times, longest);
    if (residual < TOLERANCE) break;
    damping =
      residual > before
        ? Math.max(LEAST_DAMPING, damping * DAMPING)
        : Math.min(most, damping * RECOVERY);
    improve(times, network, sweep, longest, damping);
  }
  return predictionOf(network, demands, sweep, times, residual);
}

function checkNetwork({ cacheSizes, insertion, admission = 1 }: CacheNetwork): void {
  const size = cacheSizes.find((each) => !(each > 0));
  if (size !== undefined) throw new RangeError(`a cache needs a size above 0, not ${size}`);
  const p = insertion.rule === 'PROBABILITY' ? insertion.p * admission : admission;
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability is between 0 and 1, not ${p}`);
}

function longestTime({ demands }: CacheNetwork, states: readonly DemandState[]): number {
  const rarest = states.flatMap(({ classes }, i) => {
    const share = demands[i]!.routes.reduce((least, route) => Math.min(least, route.share), 1);
    return (classes.rates.at(-1) ?? 1) * share;
  });
  return REQUESTS_OF_THE_RAREST / Math.min(1, ...rarest);
}

/** A cache holds at least as many contents as are requested in a time. */
function firstTimes({ cacheSizes, demands }: CacheNetwork, longest: number): Float64Array {
  const rates = new Float64Array(cacheSizes.length);
  for (const demand of demands) {
    const rate = total(demand.rates);
    for (const { share, caches } of demand.routes) {
      for (const cache of caches) rates[cache]! += share * rate;
    }
  }
  return rates.map((rate, cache) => Math.min(longest, (2 * cacheSizes[cache]!) / rate));
}

/** Caches that no request reaches and those that never fill are as they should be. */
function isFree(held: number, size: number, time: number, longest: number): boolean {
  return held === 0 || (time >= longest && held <= size);
}

function residualOf(
  { cacheSizes }: CacheNetwork,
  { held }: NetworkSweep,
  times: Float64Array,
  longest: number,
): number {
  return cacheSizes.reduce((largest, size, cache) => {
    const free = isFree(held[cache]!, size, times[cache]!, longest);
    return free ? largest : Math.max(largest, Math.abs(Math.log(size / held[cache]!)));
  }, 0);
}

/** One Newton step for each cache, as if the others stayed as they are. */
function improve(
  times: Float64Array,
  { cacheSizes }: CacheNetwork,
  { held, heldAfterStep, step }: NetworkSweep,
  longest: number,
  damping: number,
): void {
  for (let cache = 0; cache < times.length; cache++) {
    if (isFree(held[cache]!, cacheSizes[cache]!, times[cache]!, longest)) continue;
    const slope = Math.log(heldAfterStep[cache]! / held[cache]!) / Math.log1p(step);
    const wanted = Math.log(cacheSizes[cache]! / held[cache]!) / Math.max(SMALLEST_SLOPE, slope);
    const change = damping * Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, wanted));
    times[cache] = Math.min(longest, times[cache]! * Math.exp(change));
  }
}

function predictionOf(
  network: CacheNetwork,
  demands: readonly DemandState[],
  { requestRates, hitRates }: NetworkSweep,
  times: Float64Array,
  residual: number,
): NetworkPrediction {
  const services = network.demands.map((demand, i) => servicesOf(demand, demands[i]!));
  const rate = network.demands.reduce((sum, demand) => {
    const share = demand.routes.reduce((all, route) => all + route.share, 0);
    return sum + share * total(demand.rates);
  }, 0);
  return {
    characteristicTimes: times,
    requestRates: requestRates.slice(),
    hitRates: hitRates.slice(),
    services,
    hitRatio: total(hitRates) / rate,
    residual,
  };
}

/** Follows the requests of each route from cache to cache. */
function servicesOf({ routes }: SourceDemand, state: DemandState): RouteService[] {
  const { classes, hits, streamCount, streamsFrom, tree } = state;
  const streams = tree.inputs.flatMap((input) => input.streams);
  return routes.map(({ share }, route) => {
    const places = tree.routePlaces[route]!;
    const first = streams.findIndex(({ place, from }) => from < 0 && place === places[0]);
    const ways = places.map((_, i) => (i === 0 ? first : streamsFrom[places[i - 1]!]!));
    const byCaches = new Float64Array(places.length);
    let bySource = 0;
    for (let row = 0; row < classes.rates.length; row++) {
      let left = share * classes.rates[row]! * classes.counts[row]!;
      for (let i = 0; i < ways.length; i++) {
        const served = left * hits[row * streamCount + ways[i]!]!;
        byCaches[i]! += served;
        left -= served;
      }
      bySource += left;
    }
    return { byCaches, bySource };
  });
}
