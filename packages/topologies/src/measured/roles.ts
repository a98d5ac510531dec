import type { NodeStack, TopologyGraph } from '@icarus-sim/core';

/**
 * The names of the nodes with some number of links, in graph order.
 * @param accepts - Whether a number of links will do.
 */
export function nodesByDegree(
  graph: TopologyGraph,
  accepts: (degree: number) => boolean,
): string[] {
  return graph.filterNodes((name) => accepts(graph.degree(name)));
}

/** Gives nodes a role. */
export function assignRole(graph: TopologyGraph, names: readonly string[], role: NodeStack): void {
  for (const name of names) graph.setNodeAttribute(name, 'stack', role);
}
