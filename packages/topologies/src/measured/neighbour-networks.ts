import type { TopologyGraph } from '@icarus-sim/core';
import { externalLink } from '../building/links.js';
import { wordsOf } from './columns.js';
import { graphOfMap, type MeasuredMap } from './measured-map.js';
import { assignRole, nodesByDegree } from './roles.js';

/** A map that shows neighbour networks beside the network's own nodes. */
export interface MapWithNeighbours extends MeasuredMap {
  readonly nodes: MeasuredMap['nodes'] & {
    /** Positions of the nodes that stand for other networks. */
    readonly external: string;
  };
}

/**
 * A map on which the neighbour networks are sources, reached over external links, and the
 * network's own nodes of degree 1 receivers.
 * @returns The graph, and its routers in graph order.
 */
export function graphWithNeighbourSources(map: MapWithNeighbours): {
  graph: TopologyGraph;
  routers: string[];
} {
  const graph = graphOfMap(map);
  const leaves = nodesByDegree(graph, (degree) => degree === 1);
  assignRole(graph, leaves, 'receiver');
  const keys = wordsOf(map.nodes.key);
  const external = new Set(wordsOf(map.nodes.external).map((position) => keys[Number(position)]));
  const sources = graph.filterNodes((name) => external.has(name));
  assignRole(graph, sources, 'source');
  for (const source of sources) {
    graph.forEachEdge(source, (link) => graph.mergeEdgeAttributes(link, externalLink()));
  }
  return { graph, routers: graph.filterNodes((_, { stack }) => stack === 'router') };
}
