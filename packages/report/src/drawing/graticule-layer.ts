import type { FigureLayer } from '../plots/specification/figure-parts.js';
import type { FittedPlaces } from './fit-places.js';
import type { GeographicLayout } from './geographic-layout.js';

const GRATICULE = '#ECEFF1';
/** Degrees between two lines. */
const DEGREES = 10;

/** Lines of latitude and longitude behind a map. */
export function graticuleLayer(
  map: GeographicLayout,
  { onCanvas, width, height }: FittedPlaces,
): FigureLayer[] {
  const lines: object[] = [];
  for (let degree = -180; degree <= 180; degree += DEGREES) {
    const { x } = onCanvas({ x: map.x(degree), y: 0 });
    const { y } = onCanvas({ x: 0, y: map.y(degree) });
    if (x > 0 && x < width) lines.push({ x, y: 0, x2: x, y2: height });
    if (y > 0 && y < height) lines.push({ x: 0, y, x2: width, y2: y });
  }
  return [
    {
      data: { values: lines },
      mark: { type: 'rule', color: GRATICULE, strokeWidth: 1 },
      encoding: { x2: { field: 'x2' }, y2: { field: 'y2' } },
    },
  ];
}
