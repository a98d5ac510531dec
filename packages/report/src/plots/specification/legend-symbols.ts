import type { MarkerShape, SeriesStyle } from './palette.js';

type Point = readonly [x: number, y: number];

const CIRCLE_CORNERS = 24;
/** Half the length and half the thickness of the line of a legend; a marker reaches about 0.75. */
const LINE = 2.3;
const HALF_THICKNESS = 0.17;
/** Dashes are given in pixels of figures, whose legends' symbols have 5 pixels to a unit. */
const PIXELS = 5;

const circle: readonly Point[] = Array.from({ length: CIRCLE_CORNERS }, (_, i) => {
  const angle = (2 * Math.PI * i) / CIRCLE_CORNERS;
  return [0.68 * Math.cos(angle), 0.68 * Math.sin(angle)];
});
const triangle: readonly Point[] = [
  [0, -0.8],
  [0.8, 0.6],
  [-0.8, 0.6],
];
const turned = (points: readonly Point[]): Point[] => points.map(([x, y]) => [-y, x]);

/** The corners of markers, clockwise on the screen. */
const CORNERS: Readonly<Record<MarkerShape, readonly Point[]>> = {
  circle,
  square: box(-0.6, -0.6, 0.6, 0.6),
  diamond: [
    [0, -0.9],
    [0.75, 0],
    [0, 0.9],
    [-0.75, 0],
  ],
  cross: [
    ...box(-0.25, -0.75, 0.25, -0.25).slice(0, 2),
    ...box(0.25, -0.25, 0.75, 0.25).slice(0, 3),
    ...box(-0.25, 0.25, 0.25, 0.75).slice(1, 4).slice(1),
    ...box(-0.75, -0.25, -0.25, 0.25).slice(2),
    [-0.75, -0.25],
    [-0.25, -0.25],
  ],
  'triangle-up': triangle,
  'triangle-right': turned(triangle),
  'triangle-down': turned(turned(triangle)),
  'triangle-left': turned(turned(turned(triangle))),
};

function box(left: number, top: number, right: number, bottom: number): Point[] {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

function outline(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${round(x)},${round(y)}`).join('L')}Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The parts of a line from -{@link LINE} to {@link LINE} that its dashes leave. */
function dashesOf(dash: readonly number[]): Point[][] {
  const bar = (from: number, to: number): Point[] =>
    box(from, -HALF_THICKNESS, Math.min(to, LINE), HALF_THICKNESS);
  if (dash.length === 0) return [bar(-LINE, LINE)];
  const bars: Point[][] = [];
  let at = -LINE;
  for (let i = 0; at < LINE; i++) {
    const length = (dash[i % dash.length] ?? 1) / PIXELS;
    if (i % 2 === 0) bars.push(bar(at, at + length));
    at += length;
  }
  return bars;
}

/**
 * A symbol for legends as an SVG path: a marker on its line.
 * @param parts - Which of both there are.
 */
export function lineSymbol(
  { shape, dash }: SeriesStyle,
  parts: { readonly marker: boolean },
): string {
  const marker = parts.marker ? outline(CORNERS[shape]) : '';
  return dashesOf(dash).map(outline).join('') + marker;
}

/** A symbol for legends of bars as an SVG path: a square with the marker cut out of it. */
export function barSymbol({ shape }: SeriesStyle): string {
  return outline(box(-1.2, -1.2, 1.2, 1.2)) + outline([...CORNERS[shape]].reverse());
}
