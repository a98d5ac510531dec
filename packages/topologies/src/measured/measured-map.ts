import { createTopologyGraph, largestComponent } from '@icarus-sim/engine';
import type { TopologyGraph } from '@icarus-sim/core';
import { internalLink } from '../building/links.js';
import { numbersOf, textsOf, wordsOf } from './columns.js';

/**
 * The map of a real network, as kept in `data/`: columns of node and link attributes, each one
 * text, which costs next to nothing until the map is used. Nodes are told by position, from 0.
 */
export interface MeasuredMap {
  /** Name of the network. */
  readonly name: string;
  /** The published work that the map comes from. */
  readonly source: string;
  readonly nodes: {
    /** Names of the nodes. */
    readonly key: string;
    /** Place or router of each node. */
    readonly label: string;
    readonly country?: string;
    /** In degrees, north positive. */
    readonly latitude?: string;
    /** In degrees, east positive. */
    readonly longitude?: string;
  };
  readonly links: {
    /** Position of the node at one end of each link. */
    readonly from: string;
    /** Position of the node at the other end. */
    readonly to: string;
    /** Latency of each link in ms, where it was measured; it is the routing weight as well. */
    readonly delay?: string;
  };
}

/** For each node what is known of it beside its role, for drawing it. */
function nodeAttributes({ nodes }: MeasuredMap): (position: number) => Record<string, unknown> {
  const columns = {
    label: textsOf(nodes.label),
    country: textsOf(nodes.country),
    latitude: numbersOf(nodes.latitude),
    longitude: numbersOf(nodes.longitude),
  };
  return (position) => {
    const values = Object.entries(columns).map(([name, column]) => [name, column[position]]);
    return Object.fromEntries(values.filter(([, value]) => value !== undefined));
  };
}

/**
 * The largest connected part of a map as a graph: every node a router, every link internal, in
 * the order of the map. O(nodes + links).
 */
export function graphOfMap(map: MeasuredMap): TopologyGraph {
  const graph = createTopologyGraph();
  graph.replaceAttributes({ name: map.name });
  const keys = wordsOf(map.nodes.key);
  const attributesOf = nodeAttributes(map);
  keys.forEach((key, position) => {
    graph.addNode(key, { stack: 'router', ...attributesOf(position) });
  });
  const ends = wordsOf(map.links.to);
  const delays = numbersOf(map.links.delay);
  wordsOf(map.links.from).forEach((from, link) => {
    const delay = delays[link];
    const attributes = delay === undefined ? internalLink() : internalLink(delay, delay);
    graph.addEdge(keys[Number(from)], keys[Number(ends[link])], attributes);
  });
  const connected = new Set(largestComponent(graph));
  for (const name of graph.nodes()) if (!connected.has(name)) graph.dropNode(name);
  return graph;
}
