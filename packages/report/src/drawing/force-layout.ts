import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { RandomStream } from '@icarus-sim/core';
import { countCrossings } from './crossings.js';
import type { DrawnNetwork, Place } from './drawn-network.js';

interface Body extends SimulationNodeDatum {
  x: number;
  y: number;
}

const LINK_LENGTH = 30;
const TICKS = 400;
/** How many starts are tried; the layout with fewest crossings is kept. */
const STARTS = 6;
/** Counting crossings compares all pairs of links. */
const MOST_COUNTED_LINKS = 800;
/** Nodes without coordinates stay near those with, as a share of the size of the map. */
const LEAF_LENGTH = 0.045;

/**
 * Places the nodes of a network by forces (M. Bostock: d3-force; Barnes and Hut's approximation):
 * linked nodes attract, all others repel each other. Of several random starts the one whose links
 * cross least is kept. O(starts × ticks × nodes × log nodes).
 * @param random - Draws the starts; the same stream gives the same layout.
 */
export function forceLayout(network: DrawnNetwork, random: RandomStream): Place[] {
  const { nodes, links } = network;
  const starts = links.length > MOST_COUNTED_LINKS ? 1 : STARTS;
  const layouts = Array.from({ length: starts }, () => {
    const reach = LINK_LENGTH * Math.sqrt(nodes.length);
    const bodies: Body[] = nodes.map(() => ({
      x: (random.nextFloat() - 0.5) * reach,
      y: (random.nextFloat() - 0.5) * reach,
    }));
    relax(bodies, network, random);
    return bodies.map(({ x, y }): Place => ({ x, y }));
  });
  const crossings = layouts.map((layout) => (starts === 1 ? 0 : countCrossings(layout, links)));
  const best = layouts[crossings.indexOf(Math.min(...crossings))] ?? [];
  return turned(best);
}

/** Leaves stand near their neighbour, links between hubs are longer. */
function relax(bodies: Body[], { nodes, links }: DrawnNetwork, random: RandomStream): void {
  const degrees = nodes.map(() => 0);
  for (const { from, to } of links) {
    degrees[from] = (degrees[from] ?? 0) + 1;
    degrees[to] = (degrees[to] ?? 0) + 1;
  }
  const degreeOf = (node: number): number => degrees[node] ?? 1;
  const springs = links.map(({ from, to }) => ({ source: from, target: to }));
  const length = (_: unknown, index: number): number => {
    const { from, to } = links[index] ?? { from: 0, to: 0 };
    const isLeaf = Math.min(degreeOf(from), degreeOf(to)) === 1;
    return LINK_LENGTH * (isLeaf ? 0.7 : 1 + 0.06 * Math.sqrt(degreeOf(from) * degreeOf(to)));
  };
  const simulation = forceSimulation(bodies)
    .randomSource(() => random.nextFloat())
    .force('links', forceLink<Body, { source: number; target: number }>(springs).distance(length))
    .force(
      'charge',
      forceManyBody<Body>()
        .strength(-140)
        .distanceMax(LINK_LENGTH * 12),
    )
    .force('collision', forceCollide<Body>(LINK_LENGTH * 0.28))
    .force('x', forceX<Body>(0).strength(0.03))
    .force('y', forceY<Body>(0).strength(0.045))
    .alphaDecay(1 - 0.001 ** (1 / TICKS))
    .stop();
  simulation.tick(TICKS);
}

/** Turned so that it is as wide as it can be: its longest axis becomes the horizontal one. */
function turned(places: readonly Place[]): Place[] {
  const count = Math.max(places.length, 1);
  const mean = {
    x: places.reduce((sum, { x }) => sum + x, 0) / count,
    y: places.reduce((sum, { y }) => sum + y, 0) / count,
  };
  let [xx, xy, yy] = [0, 0, 0];
  for (const { x, y } of places) {
    xx += (x - mean.x) ** 2;
    xy += (x - mean.x) * (y - mean.y);
    yy += (y - mean.y) ** 2;
  }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  const [cos, sin] = [Math.cos(-angle), Math.sin(-angle)];
  return places.map(({ x, y }) => ({
    x: (x - mean.x) * cos - (y - mean.y) * sin,
    y: (x - mean.x) * sin + (y - mean.y) * cos,
  }));
}

/**
 * Places the nodes that a map doesn't know, near those that they are linked to.
 * @param known - Places on the map; `undefined` where it has none.
 */
export function completeLayout(
  { links }: DrawnNetwork,
  known: readonly (Place | undefined)[],
  random: RandomStream,
): Place[] {
  const there = known.filter((place) => place !== undefined);
  const [xs, ys] = [there.map(({ x }) => x), there.map(({ y }) => y)];
  const size = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
  const length = size * LEAF_LENGTH;
  const bodies = known.map((place, node): Body & { fx?: number; fy?: number } => {
    if (place) return { ...place, fx: place.x, fy: place.y };
    const link = links.find(({ from, to }) => from === node || to === node);
    const neighbour = known[link ? (link.from === node ? link.to : link.from) : -1] ?? there[0];
    const angle = random.nextFloat() * 2 * Math.PI;
    const { x = 0, y = 0 } = neighbour ?? {};
    return { x: x + length * Math.cos(angle), y: y + length * Math.sin(angle) };
  });
  const springs = links.map(({ from, to }) => ({ source: from, target: to }));
  forceSimulation(bodies)
    .randomSource(() => random.nextFloat())
    .force(
      'links',
      forceLink<Body, { source: number; target: number }>(springs).distance(length).strength(1),
    )
    .force(
      'charge',
      forceManyBody<Body>()
        .strength(-0.6 * length)
        .distanceMax(length * 4),
    )
    .stop()
    .tick(TICKS);
  return bodies.map(({ x, y }) => ({ x, y }));
}
