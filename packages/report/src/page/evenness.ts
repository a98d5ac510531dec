import type { Place } from '../drawing/drawn-network.js';

/**
 * How evenly places are spread: the mean distance to the nearest other place over what it would be
 * if places were drawn at random (P. J. Clark, F. C. Evans, "Distance to Nearest Neighbor as a
 * Measure of Spatial Relationships in Populations", Ecology 35, 1954,
 * https://doi.org/10.2307/1931034). O(places²).
 * @returns 1 for random places, less where they are in clusters; 1 for fewer than two.
 */
export function evenness(places: readonly Place[]): number {
  if (places.length < 2) return 1;
  const distances = places.map(({ x, y }, i) =>
    Math.min(
      ...places.map((other, j) => (i === j ? Infinity : Math.hypot(x - other.x, y - other.y))),
    ),
  );
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / places.length;
  const area = extent(places.map(({ x }) => x)) * extent(places.map(({ y }) => y));
  const expected = Math.sqrt(area / places.length) / 2;
  return expected > 0 ? mean / expected : 1;
}

function extent(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}
