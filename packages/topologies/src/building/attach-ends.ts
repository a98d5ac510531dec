import type { TopologyGraph } from '@icarus-sim/core';
import { attachNode } from './add-nodes.js';
import { externalLink, internalLink } from './links.js';

/**
 * Attaches a receiver to every router and sources to the best connected ones: sources src_0 … and
 * receivers rec_0 … in order of decreasing degree, ties in graph order. Receivers are at no delay;
 * the delay of the links to sources is their weight as well.
 * @param graph - Routers only; the receivers and sources are added to it.
 * @param sourceCount - Number of sources, at most that of routers.
 * @param externalDelay - In ms.
 */
export function attachEnds(graph: TopologyGraph, sourceCount: number, externalDelay: number): void {
  const ranked = graph.nodes().sort((a, b) => graph.degree(b) - graph.degree(a));
  ranked.slice(0, sourceCount).forEach((router, rank) => {
    attachNode(graph, `src_${rank}`, 'source', router, externalLink(externalDelay, externalDelay));
  });
  ranked.forEach((router, rank) => {
    attachNode(graph, `rec_${rank}`, 'receiver', router, internalLink(0, 0));
  });
}
