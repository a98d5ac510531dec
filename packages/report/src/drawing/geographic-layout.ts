import type { DrawnNetwork, Place } from './drawn-network.js';

/** A map is one where at least this share of nodes have coordinates. */
const LEAST_KNOWN = 0.4;
const RADIANS = Math.PI / 180;

/** Where nodes stand on the map, as far as it is known, in degrees of latitude. */
export interface GeographicLayout {
  readonly places: readonly (Place | undefined)[];
  /** Where a longitude or a latitude is drawn. */
  x(longitude: number): number;
  y(latitude: number): number;
}

/**
 * Places nodes by their coordinates: an equirectangular map that is true at its middle latitude.
 * @returns `undefined` where too few nodes have coordinates.
 */
export function geographicLayout({ nodes }: DrawnNetwork): GeographicLayout | undefined {
  const known = nodes.filter((node) => node.latitude !== undefined && node.longitude !== undefined);
  if (known.length < 2 || known.length < LEAST_KNOWN * nodes.length) return undefined;
  const latitudes = known.map(({ latitude = 0 }) => latitude);
  const middle = (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
  const x = (longitude: number): number => longitude * Math.cos(middle * RADIANS);
  const y = (latitude: number): number => -latitude;
  const places = nodes.map(({ latitude, longitude }) =>
    latitude === undefined || longitude === undefined
      ? undefined
      : { x: x(longitude), y: y(latitude) },
  );
  return { places, x, y };
}
