import type { DrawnLink, Place } from './drawn-network.js';

type Segment = readonly [a: Place, b: Place];

/** On which side of a line a point is: the sign of the area of their triangle. */
function side([a, b]: Segment, point: Place): number {
  return Math.sign((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x));
}

/** Whether two segments have a point in common that is an end of neither. */
export function isCrossing(one: Segment, other: Segment): boolean {
  return (
    side(one, other[0]) * side(one, other[1]) < 0 && side(other, one[0]) * side(other, one[1]) < 0
  );
}

/** How many pairs of links cross. O(links²). */
export function countCrossings(places: readonly Place[], links: readonly DrawnLink[]): number {
  const segments = links.flatMap(({ from, to }): Segment[] => {
    const [a, b] = [places[from], places[to]];
    return a && b ? [[a, b]] : [];
  });
  let count = 0;
  segments.forEach((one, i) => {
    for (let j = 0; j < i; j++) {
      const other = segments[j];
      if (other && isCrossing(one, other)) count++;
    }
  });
  return count;
}
