import type { Topology } from '@icarus-sim/core';
import { shortestDistances } from '@icarus-sim/engine';
import { latencyOfDelays, type HashRoutingMode } from './hash-routing-delays.js';

/** How requests and contents are spread over a topology; evenly where nothing is given. */
export interface HashRoutingDemand {
  /** Weight of each source by its node: the share of contents requested from it. */
  readonly sourceWeights?: ReadonlyMap<number, number>;
  /** Request rate of each receiver by its node. */
  readonly requestRates?: ReadonlyMap<number, number>;
}

/**
 * Mean latency of hash-routing on any topology: requests go from the receiver to the cache that is
 * responsible for the content, every cache for as many contents as any other, and after a miss on to
 * the source. Paths are those of least delay. The caches are those of the topology, or where it has
 * none yet its ICR candidates. O(nodes · links · log nodes).
 *
 * Source: L. Saino, I. Psaras, G. Pavlou, Hash-routing Schemes for Information Centric Networking,
 * ICN 2013, https://doi.org/10.1145/2491224.2491232.
 * @param topology - The network.
 * @param mode - How contents come back after a miss.
 * @param hitRatio - Share of requests that find the content in its cache.
 * @returns Time from request to content in ms.
 * @throws RangeError where the hit ratio is none or there are no caches.
 */
export function hashRoutingLatency(
  topology: Topology,
  mode: HashRoutingMode,
  hitRatio: number,
  demand: HashRoutingDemand = {},
): number {
  const placed = topology.cacheNodes();
  const caches = placed.length > 0 ? placed : topology.icrCandidates();
  if (caches.length === 0) throw new RangeError('hash-routing needs at least one cache');
  const delays = shortestDistances(topology, 'delay');
  const delay = (from: number, to: number): number => delays[from]?.[to] ?? Infinity;
  const sources = sharesOf(topology.sources(), demand.sourceWeights);
  const receivers = sharesOf(topology.receivers(), demand.requestRates);
  const cacheShares = sharesOf(caches, undefined);
  return latencyOfDelays(
    {
      receiverToCache: meanDelay(receivers, cacheShares, delay),
      cacheToSource: meanDelay(cacheShares, sources, delay),
      sourceToReceiver: meanDelay(sources, receivers, delay),
    },
    mode,
    hitRatio,
  );
}

/** A node with its share of all. */
type Share = readonly [node: number, share: number];

function sharesOf(nodes: readonly number[], weights: ReadonlyMap<number, number> | undefined) {
  const given = nodes.map((node): Share => [node, weights ? (weights.get(node) ?? 0) : 1]);
  const total = given.reduce((sum, [, weight]) => sum + weight, 0);
  return given.map(([node, weight]): Share => [node, weight / total]);
}

function meanDelay(
  from: readonly Share[],
  to: readonly Share[],
  delay: (from: number, to: number) => number,
): number {
  let mean = 0;
  for (const [u, shareOfU] of from) {
    for (const [v, shareOfV] of to) mean += shareOfU * shareOfV * delay(u, v);
  }
  return mean;
}
