import { forceCollide, forceSimulation, forceX, forceY } from 'd3-force';
import type { Place } from './drawn-network.js';

/** Places on a canvas in pixels. */
export interface FittedPlaces {
  readonly places: readonly Place[];
  readonly width: number;
  readonly height: number;
  /** Where something else of the same layout is on the canvas. */
  onCanvas(place: Place): Place;
}

/** Height of a canvas over its width. */
const FLATTEST = 0.4;
const TALLEST = 0.95;
const TICKS = 120;
/** Below it, a canvas divided by an extent is no finite number. */
const SMALLEST_EXTENT = 1e-300;
/** Room between nodes, in pixels. */
const GAP = 1.5;

/**
 * Scales a layout to a canvas and moves apart what would overlap.
 * @param radii - Of each node in pixels.
 * @param width - Of the canvas in pixels.
 * @param margin - Room around all nodes, for their labels.
 */
export function fitPlaces(
  layout: readonly Place[],
  radii: readonly number[],
  width: number,
  margin: number,
): FittedPlaces {
  const [xs, ys] = [layout.map(({ x }) => x), layout.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [extentOf(xs) || 1, extentOf(ys)];
  const aspect = Math.min(TALLEST, Math.max(FLATTEST, high / wide));
  const height = Math.round(width * aspect);
  const scale = Math.min((width - 2 * margin) / wide, (height - 2 * margin) / (high || 1));
  const [spareX, spareY] = [width - wide * scale, height - high * scale];
  const onCanvas = ({ x, y }: Place): Place => ({
    x: (x - left) * scale + spareX / 2,
    y: (y - top) * scale + spareY / 2,
  });
  const anchors = layout.map(onCanvas);
  return { places: movedApart(anchors, radii, width, height), width, height, onCanvas };
}

/** Difference of the largest and the smallest value; 0 where it is too small to be divided by. */
function extentOf(values: readonly number[]): number {
  const extent = Math.max(...values) - Math.min(...values);
  return extent < SMALLEST_EXTENT ? 0 : extent;
}

function movedApart(
  anchors: readonly Place[],
  radii: readonly number[],
  width: number,
  height: number,
): Place[] {
  const bodies = anchors.map(({ x, y }, i) => ({ x, y, home: { x, y }, radius: radii[i] ?? 4 }));
  type Body = (typeof bodies)[number];
  forceSimulation(bodies)
    .force('x', forceX<Body>(({ home }) => home.x).strength(0.12))
    .force('y', forceY<Body>(({ home }) => home.y).strength(0.12))
    .force('collision', forceCollide<Body>(({ radius }) => radius + GAP).iterations(3))
    .stop()
    .tick(TICKS);
  const within = (value: number, radius: number, most: number): number =>
    Number(Math.min(most - radius - 1, Math.max(radius + 1, value)).toFixed(2));
  return bodies.map(({ x, y, radius }) => ({
    x: within(x, radius, width),
    y: within(y, radius, height),
  }));
}
