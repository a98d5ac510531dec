import type { LinkAttributes, NodeStack, TopologyGraph } from '@icarus-sim/core';

/**
 * Adds nodes named by consecutive integers.
 * @param first - The first name.
 * @param count - How many.
 * @returns The names.
 */
export function addNodes(
  graph: TopologyGraph,
  first: number,
  count: number,
  stack: NodeStack,
): string[] {
  const names = Array.from({ length: count }, (_, position) => String(first + position));
  for (const name of names) graph.addNode(name, { stack });
  return names;
}

/**
 * Adds a receiver or a source with its link to the network.
 * @param name - Name of the new node.
 * @param neighbour - Name of the node that it is linked to.
 */
export function attachNode(
  graph: TopologyGraph,
  name: string,
  stack: NodeStack,
  neighbour: string,
  link: LinkAttributes,
): void {
  graph.addNode(name, { stack });
  graph.addEdge(neighbour, name, link);
}
