import { InputError, Type, type TopologyFactory } from '@icarus-sim/core';
import { createTopologyGraph } from '@icarus-sim/engine';
import { addNodes } from '../building/add-nodes.js';
import { finishTopology } from '../building/finish-topology.js';
import { internalLink } from '../building/links.js';

const MOST_NODES = 1_000_000;

const parameters = Type.Object({
  k: Type.Integer({ minimum: 1, description: 'Children of each node', unit: 'nodes' }),
  h: Type.Integer({ minimum: 2, description: 'Height: hops from root to leaves', unit: 'hops' }),
  delay: Type.Number({ minimum: 0, default: 1, description: 'Delay of every link', unit: 'ms' }),
});

/** Number of nodes at each depth, from the root to the leaves. */
function levelSizes(k: number, h: number): number[] {
  const sizes = [1];
  let total = 1;
  for (let depth = 1; depth <= h; depth++) {
    const size = (sizes[depth - 1] ?? 0) * k;
    total += size;
    if (total > MOST_NODES) {
      const found = `${k} children a node over ${h} levels`;
      throw new InputError({ place: 'h', found, allowed: `at most ${MOST_NODES} nodes in all` });
    }
    sizes.push(size);
  }
  return sizes;
}

/**
 * A complete k-ary tree, numbered level by level: the source at the root, receivers at the leaves
 * and routers, all of them ICR candidates, between. It stands for the hierarchy of an access
 * network.
 */
export const tree: TopologyFactory<typeof parameters> = {
  description: 'A complete k-ary tree: the source at the root, receivers at the leaves.',
  parameters,
  create({ k, h, delay }) {
    const levels = levelSizes(k, h);
    const leaves = levels[h] ?? 0;
    const routerCount = levels.slice(1, h).reduce((sum, size) => sum + size, 0);
    const graph = createTopologyGraph();
    addNodes(graph, 0, 1, 'source');
    const routers = addNodes(graph, 1, routerCount, 'router');
    addNodes(graph, 1 + routerCount, leaves, 'receiver');
    for (let node = 1; node <= routerCount + leaves; node++) {
      graph.addEdge(String(Math.floor((node - 1) / k)), String(node), internalLink(delay));
    }
    return finishTopology(graph, routers);
  },
};
