import { InputError, Type, type RandomStream, type TopologyFactory } from '@icarus-sim/core';
import { createTopologyGraph } from '@icarus-sim/engine';
import { addNodes } from '../building/add-nodes.js';
import { attachEnds } from '../building/attach-ends.js';
import { finishTopology } from '../building/finish-topology.js';
import { internalLink } from '../building/links.js';
import { externalDelay, internalDelay, sourceCountOf, sourceRatio } from './end-parameters.js';

const parameters = Type.Object({
  n: Type.Integer({
    minimum: 3,
    maximum: 20_000,
    description: 'Number of routers, each with a receiver',
    unit: 'nodes',
  }),
  m: Type.Integer({
    minimum: 1,
    maximum: 1000,
    description: 'Links that each new router makes to earlier ones: less than n',
    unit: 'links',
  }),
  sourceRatio,
  internalDelay,
  externalDelay,
});

/** Draws `m` different nodes, each with a chance in proportion to how often it is in `ends`. */
function drawTargets(ends: readonly number[], m: number, random: RandomStream): Set<number> {
  const targets = new Set<number>();
  while (targets.size < m) targets.add(ends[random.nextInteger(ends.length)] ?? 0);
  return targets;
}

/**
 * The links of the random graph, grown from a star of m+1 nodes around node 0. O(n·m).
 * @param visit - Called with the ends of each link.
 */
function growLinks(
  n: number,
  m: number,
  random: RandomStream,
  visit: (u: number, v: number) => void,
): void {
  // Each node is listed once for each of its links, so that a draw prefers nodes of high degree.
  const ends: number[] = [];
  const link = (u: number, v: number): void => {
    visit(u, v);
    ends.push(u, v);
  };
  for (let node = 1; node <= m; node++) link(0, node);
  for (let node = m + 1; node < n; node++) {
    for (const target of drawTargets(ends, m, random)) link(target, node);
  }
}

/**
 * A scale-free network: each new router links to m earlier ones with a chance in proportion to
 * their degree. It is always connected; receivers and sources are attached as in ROCKET_FUEL.
 */
export const barabasiAlbert: TopologyFactory<typeof parameters> = {
  description: 'A random scale-free network grown by preferential attachment; always connected.',
  reference: {
    citation:
      'A.-L. Barabási, R. Albert, Emergence of Scaling in Random Networks, Science 286(5439), 1999',
    url: 'https://doi.org/10.1126/science.286.5439.509',
  },
  parameters,
  create(values, { random }) {
    const { n, m } = values;
    if (m >= n)
      throw new InputError({ place: 'm', found: String(m), allowed: `less than n = ${n}` });
    const graph = createTopologyGraph();
    const routers = addNodes(graph, 0, n, 'router');
    growLinks(n, m, random.stream('links'), (u, v) => {
      graph.addEdge(u, v, internalLink(values.internalDelay));
    });
    attachEnds(graph, sourceCountOf(values.sourceRatio, n), values.externalDelay);
    return finishTopology(graph, routers);
  },
};
