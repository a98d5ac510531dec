import { createTopologyGraph, largestComponent } from '@icarus-sim/engine';
import type { TopologyGraph } from '@icarus-sim/core';
import { internalLink } from '../building/links.js';

/** The map of a real network, as kept in `data/`: node columns, and links by node positions. */
export interface MeasuredMap {
  /** Name of the network. */
  readonly name: string;
  /** The published work that the map comes from. */
  readonly source: string;
  readonly nodes: {
    /** Names of the nodes. */
    readonly key: readonly string[];
    /** Place or router of each node. */
    readonly label: readonly string[];
    readonly country?: readonly (string | null)[];
    /** In degrees, north positive. */
    readonly latitude?: readonly (number | null)[];
    /** In degrees, east positive. */
    readonly longitude?: readonly (number | null)[];
  };
  readonly links: {
    readonly from: readonly number[];
    readonly to: readonly number[];
    /** Latency of each link in ms, where it was measured; it is the routing weight as well. */
    readonly delay?: readonly number[];
  };
}

/** What is known about a node beside its role, for drawing it. */
function placeAttributes({ nodes }: MeasuredMap, position: number): Record<string, unknown> {
  const columns = { country: nodes.country, latitude: nodes.latitude, longitude: nodes.longitude };
  const known = Object.entries(columns)
    .map(([name, column]) => [name, column?.[position]] as const)
    .filter(([, value]) => value !== undefined && value !== null);
  return { label: nodes.label[position], ...Object.fromEntries(known) };
}

/**
 * The largest connected part of a map as a graph: every node a router, every link internal, in
 * the order of the map. O(nodes + links).
 */
export function graphOfMap(map: MeasuredMap): TopologyGraph {
  const graph = createTopologyGraph();
  graph.replaceAttributes({ name: map.name });
  map.nodes.key.forEach((key, position) => {
    graph.addNode(key, { stack: 'router', ...placeAttributes(map, position) });
  });
  map.links.from.forEach((from, link) => {
    const to = map.links.to[link] ?? from;
    const delay = map.links.delay?.[link];
    const attributes = delay === undefined ? internalLink() : internalLink(delay, delay);
    graph.addEdge(map.nodes.key[from], map.nodes.key[to], attributes);
  });
  const connected = new Set(largestComponent(graph));
  for (const name of graph.nodes()) if (!connected.has(name)) graph.dropNode(name);
  return graph;
}
