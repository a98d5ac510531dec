import { latencyOfDelays, type HashRoutingMode } from './hash-routing-delays.js';

/** Delays of the links of a regular topology in ms. */
export interface LinkDelays {
  /** Of links between routers and to receivers. */
  readonly internal: number;
  /** Of links to sources. */
  readonly external: number;
}

/**
 * Mean latency of hash-routing in closed form on a full mesh: n routers with a cache and a receiver
 * each, sources at some of them. How many sources there are makes no difference. It is what
 * {@link hashRoutingLatency} gives for the topology `MESH`.
 *
 * Source: L. Saino, I. Psaras, G. Pavlou, Hash-routing Schemes for Information Centric Networking,
 * ICN 2013, https://doi.org/10.1145/2491224.2491232.
 * @param n - Number of routers, at least 1.
 * @param delays - Delays of links.
 * @param mode - How contents come back after a miss.
 * @param hitRatio - Share of requests that find the content in its cache.
 * @returns Time from request to content in ms.
 * @throws RangeError where the hit ratio is none.
 */
export function hashRoutingLatencyOnMesh(
  n: number,
  delays: LinkDelays,
  mode: HashRoutingMode,
  hitRatio: number,
): number {
  return latencyAtHops((n - 1) / n, delays, mode, hitRatio);
}

/**
 * Mean latency of hash-routing in closed form on a ring: n routers with a cache and a receiver each,
 * the source at one of them. It is what {@link hashRoutingLatency} gives for the topology `RING`.
 * Source, parameters and errors as for {@link hashRoutingLatencyOnMesh}.
 * @param n - Number of routers, at least 3.
 */
export function hashRoutingLatencyOnRing(
  n: number,
  delays: LinkDelays,
  mode: HashRoutingMode,
  hitRatio: number,
): number {
  const meanHops = n % 2 === 0 ? n / 4 : (n * n - 1) / (4 * n);
  return latencyAtHops(meanHops, delays, mode, hitRatio);
}

/** @param meanHops - Mean distance of two routers, each drawn at random. */
function latencyAtHops(
  meanHops: number,
  { internal, external }: LinkDelays,
  mode: HashRoutingMode,
  hitRatio: number,
): number {
  const between = meanHops * internal;
  const means = {
    receiverToCache: internal + between,
    cacheToSource: external + between,
    sourceToReceiver: external + between + internal,
  };
  return latencyOfDelays(means, mode, hitRatio);
}
