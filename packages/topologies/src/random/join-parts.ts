import { connectedComponents } from 'graphology-components';
import type { LinkAttributes, TopologyGraph } from '@icarus-sim/core';

/** A link to be: its ends and attributes. */
export interface Bridge {
  readonly from: string;
  readonly to: string;
  readonly attributes: LinkAttributes;
}

/**
 * Makes a graph connected with the fewest links possible: the parts are joined to the largest one
 * after another, larger ones first.
 * @param graph - Gets the new links.
 * @param bridge - Chooses the link from a part to what has been joined so far.
 */
export function joinParts(
  graph: TopologyGraph,
  bridge: (part: readonly string[], joined: readonly string[]) => Bridge,
): void {
  const parts = connectedComponents(graph).sort((a, b) => b.length - a.length);
  const joined = parts.shift() ?? [];
  for (const part of parts) {
    const { from, to, attributes } = bridge(part, joined);
    graph.addEdge(from, to, attributes);
    joined.push(...part);
  }
}
