import {
  Type,
  type RandomStream,
  type TopologyFactory,
  type TopologyGraph,
} from '@icarus-sim/core';
import { createTopologyGraph } from '@icarus-sim/engine';
import { attachEnds } from '../building/attach-ends.js';
import { finishTopology } from '../building/finish-topology.js';
import { internalLink } from '../building/links.js';
import { externalDelay, sourceCountOf, sourceRatio } from './end-parameters.js';
import { joinParts, type Bridge } from './join-parts.js';

/** Light in fibre covers this distance in a millisecond. */
const KILOMETRES_PER_MILLISECOND = 200;

const parameters = Type.Object({
  n: Type.Integer({
    minimum: 2,
    maximum: 5000,
    description: 'Number of routers, each with a receiver',
    unit: 'nodes',
  }),
  alpha: Type.Number({
    exclusiveMinimum: 0,
    maximum: 1,
    default: 0.1,
    symbol: 'α',
    description: 'How likely long links are against short ones',
  }),
  beta: Type.Number({
    exclusiveMinimum: 0,
    maximum: 1,
    default: 0.4,
    symbol: 'β',
    description: 'How likely links are at all',
  }),
  side: Type.Number({
    exclusiveMinimum: 0,
    default: 1000,
    description: 'Side of the square that the routers lie in',
    unit: 'km',
  }),
  sourceRatio,
  externalDelay,
});

/** Where the routers lie, in km, by node. */
interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

function drawPositions(n: number, side: number, random: RandomStream): Positions {
  const positions = { x: new Float64Array(n), y: new Float64Array(n) };
  for (let node = 0; node < n; node++) {
    positions.x[node] = side * random.nextFloat();
    positions.y[node] = side * random.nextFloat();
  }
  return positions;
}

function distance({ x, y }: Positions, u: number, v: number): number {
  const dx = (x[u] ?? 0) - (x[v] ?? 0);
  const dy = (y[u] ?? 0) - (y[v] ?? 0);
  return Math.sqrt(dx * dx + dy * dy);
}

function linkOfLength(kilometres: number) {
  const delay = kilometres / KILOMETRES_PER_MILLISECOND;
  return internalLink(delay, delay);
}

function visitPairs(n: number, visit: (u: number, v: number) => void): void {
  for (let u = 0; u < n; u++) for (let v = u + 1; v < n; v++) visit(u, v);
}

/** Links each pair of routers with the probability for its distance. O(n²). */
function addLinks(
  graph: TopologyGraph,
  positions: Positions,
  { alpha, beta }: { alpha: number; beta: number },
  random: RandomStream,
): void {
  const n = positions.x.length;
  let longest = 0;
  visitPairs(n, (u, v) => {
    longest = Math.max(longest, distance(positions, u, v));
  });
  visitPairs(n, (u, v) => {
    const length = distance(positions, u, v);
    if (random.nextFloat() < beta * Math.exp(-length / (alpha * longest))) {
      graph.addEdge(u, v, linkOfLength(length));
    }
  });
}

/** The shortest link from a part of the network to the rest. O(product of their sizes). */
function shortestBridge(
  positions: Positions,
  part: readonly string[],
  joined: readonly string[],
): Bridge {
  const nodes = Int32Array.from(joined, Number);
  let best = { from: 0, to: 0, length: Infinity };
  for (const to of Int32Array.from(part, Number)) {
    for (const from of nodes) {
      const length = distance(positions, from, to);
      if (length < best.length) best = { from, to, length };
    }
  }
  return {
    from: String(best.from),
    to: String(best.to),
    attributes: linkOfLength(best.length),
  };
}

/**
 * Routers at random in a square, two of them linked with probability β·exp(−d / (α·L)) at distance
 * d, L being the largest. Each part not connected is joined to the rest by the shortest link;
 * delays (and weights) are those of light in fibre, receivers and sources as in ROCKET_FUEL.
 */
export const waxman: TopologyFactory<typeof parameters> = {
  description: 'A random network in which near routers are more likely linked; made connected.',
  reference: {
    citation:
      'B. M. Waxman, Routing of Multipoint Connections, IEEE Journal on Selected Areas in Communications 6(9), 1988',
    url: 'https://doi.org/10.1109/49.12889',
  },
  parameters,
  create(values, { random }) {
    const { n, side } = values;
    const positions = drawPositions(n, side, random.stream('positions'));
    const graph = createTopologyGraph();
    for (let node = 0; node < n; node++) {
      graph.addNode(node, { stack: 'router', x: positions.x[node], y: positions.y[node] });
    }
    const routers = graph.nodes();
    addLinks(graph, positions, values, random.stream('links'));
    joinParts(graph, (part, joined) => shortestBridge(positions, part, joined));
    attachEnds(graph, sourceCountOf(values.sourceRatio, n), values.externalDelay);
    return finishTopology(graph, routers);
  },
};
