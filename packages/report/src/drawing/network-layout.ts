import { RandomStreams } from '@icarus-sim/core';
import type { DrawnNetwork, Place } from './drawn-network.js';
import { completeLayout, forceLayout } from './force-layout.js';
import { geographicLayout, type GeographicLayout } from './geographic-layout.js';

/** The name of a kind of layout. */
export type LayoutKind = 'map' | 'force';

/** Where the nodes of a network stand, in any unit. */
export interface NetworkLayout {
  readonly places: readonly Place[];
  /** The map, where places are on one. */
  readonly map?: GeographicLayout;
}

/**
 * Places the nodes of a network: where the map has them, else by forces.
 * @param seed - Seed of the forces' random start.
 * @param kind - `force` for the forces even where there is a map.
 */
export function layoutNetwork(
  network: DrawnNetwork,
  seed: number,
  kind: LayoutKind = 'map',
): NetworkLayout {
  const random = RandomStreams.of(seed, 1).within('drawing').stream('layout');
  const map = kind === 'map' ? geographicLayout(network) : undefined;
  if (!map) return { places: forceLayout(network, random) };
  return { places: completeLayout(network, map.places, random), map };
}
