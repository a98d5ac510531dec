import { Type, type RandomStream, type TopologyFactory } from '@icarus-sim/core';
import { createTopologyGraph } from '@icarus-sim/engine';
import { addNodes } from '../building/add-nodes.js';
import { attachEnds } from '../building/attach-ends.js';
import { finishTopology } from '../building/finish-topology.js';
import { internalLink } from '../building/links.js';
import { externalDelay, internalDelay, sourceCountOf, sourceRatio } from './end-parameters.js';
import { joinParts } from './join-parts.js';

const parameters = Type.Object({
  n: Type.Integer({
    minimum: 2,
    maximum: 20_000,
    description: 'Number of routers, each with a receiver',
    unit: 'nodes',
  }),
  p: Type.Number({
    exclusiveMinimum: 0,
    maximum: 1,
    description: 'Probability of a link between two routers',
  }),
  sourceRatio,
  internalDelay,
  externalDelay,
});

/**
 * Visits each pair of nodes with probability `p`, jumping over the pairs in between.
 * O(n + pairs visited).
 *
 * Source: V. Batagelj, U. Brandes, Efficient generation of large random networks, Physical
 * Review E 71, 036113, 2005, https://doi.org/10.1103/PhysRevE.71.036113.
 */
function visitPairs(
  n: number,
  p: number,
  random: RandomStream,
  visit: (u: number, v: number) => void,
): void {
  const rate = -Math.log1p(-p);
  let v = 1;
  let u = -1;
  while (v < n) {
    u += 1 + Math.floor(random.nextExponential(rate));
    while (u >= v && v < n) {
      u -= v;
      v++;
    }
    if (v < n) visit(u, v);
  }
}

/**
 * A network in which any two routers are linked with the same probability. Where that leaves it
 * in several parts, each is joined to the rest by one link between random routers; receivers and
 * sources are attached as in ROCKET_FUEL.
 */
export const erdosRenyi: TopologyFactory<typeof parameters> = {
  description: 'A random network in which every link is equally likely; made connected.',
  reference: {
    citation: 'E. N. Gilbert, Random Graphs, The Annals of Mathematical Statistics 30(4), 1959',
    url: 'https://doi.org/10.1214/aoms/1177706098',
  },
  parameters,
  create(values, { random }) {
    const graph = createTopologyGraph();
    const routers = addNodes(graph, 0, values.n, 'router');
    visitPairs(values.n, values.p, random.stream('links'), (u, v) => {
      graph.addEdge(u, v, internalLink(values.internalDelay));
    });
    const bridges = random.stream('bridges');
    const draw = (names: readonly string[]): string =>
      names[bridges.nextInteger(names.length)] ?? '';
    joinParts(graph, (part, joined) => ({
      from: draw(joined),
      to: draw(part),
      attributes: internalLink(values.internalDelay),
    }));
    attachEnds(graph, sourceCountOf(values.sourceRatio, values.n), values.externalDelay);
    return finishTopology(graph, routers);
  },
};
