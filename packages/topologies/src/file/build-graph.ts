import { createTopologyGraph } from '@icarus-sim/engine';
import {
  InputError,
  nearestNames,
  quote,
  type LinkAttributes,
  type Problem,
  type TopologyGraph,
} from '@icarus-sim/core';
import type { ParsedFile, SerializedTopology } from './serialized-topology.js';

type PlaceOf = ParsedFile['placeOf'];
type SerializedEdge = SerializedTopology['edges'][number];

function addNodes(
  graph: TopologyGraph,
  { nodes }: SerializedTopology,
  placeOf: PlaceOf,
): Problem[] {
  const problems: Problem[] = [];
  nodes.forEach(({ key, attributes }, position) => {
    if (graph.hasNode(key)) {
      const found = `a second node ${quote(String(key))}`;
      problems.push({ place: placeOf(`nodes[${position}]`), found, allowed: 'each node once' });
    } else graph.addNode(String(key), attributes);
  });
  return problems;
}

function problemWithEnds(graph: TopologyGraph, { source, target }: SerializedEdge) {
  const unknown = [source, target].find((name) => !graph.hasNode(name));
  if (unknown !== undefined) {
    const found = `unknown node ${quote(String(unknown))}`;
    const nearest = nearestNames(String(unknown), graph.nodes());
    return { found, allowed: 'a node of the file', nearest };
  }
  if (String(source) === String(target)) {
    return { found: 'a link from a node to itself', allowed: 'links between two nodes' };
  }
  return undefined;
}

function sameLink(a: LinkAttributes, b: LinkAttributes): boolean {
  return a.weight === b.weight && a.delay === b.delay && a.type === b.type;
}

/** Whether an edge is the other direction of a link of a directed graph, with the same attributes. */
function isOtherDirection(
  graph: TopologyGraph,
  { source, target, attributes }: SerializedEdge,
): boolean {
  const link = graph.edge(source, target);
  return (
    graph.source(link) === String(target) && sameLink(graph.getEdgeAttributes(link), attributes)
  );
}

function addEdges(graph: TopologyGraph, content: SerializedTopology, placeOf: PlaceOf): Problem[] {
  const problems: Problem[] = [];
  const directed = (content.options?.type ?? 'undirected') !== 'undirected';
  content.edges.forEach((edge, position) => {
    const problem = problemWithEnds(graph, edge);
    if (problem) problems.push({ place: placeOf(`edges[${position}]`), ...problem });
    else if (!graph.hasEdge(edge.source, edge.target)) {
      graph.addEdge(edge.source, edge.target, edge.attributes);
    } else if (!(directed && isOtherDirection(graph, edge))) {
      const found = `a second link ${edge.source}–${edge.target}`;
      const allowed = 'one link between two nodes';
      problems.push({ place: placeOf(`edges[${position}]`), found, allowed });
    }
  });
  return problems;
}

/** Caches are at routers only, so no other node is a candidate for one. */
function checkCandidates(
  graph: TopologyGraph,
  { attributes }: SerializedTopology,
  placeOf: PlaceOf,
): Problem[] {
  const problems: Problem[] = [];
  attributes?.icrCandidates?.forEach((name, position) => {
    const known = graph.hasNode(name);
    const stack = known ? graph.getNodeAttribute(name, 'stack') : 'unknown node';
    if (stack === 'router') return;
    const place = placeOf(`attributes.icrCandidates[${position}]`);
    const nearest = known ? [] : nearestNames(String(name), graph.nodes());
    problems.push({
      place,
      found: `${stack} ${quote(String(name))}`,
      allowed: 'a router',
      nearest,
    });
  });
  return problems;
}

function graphAttributes(graph: TopologyGraph, { attributes = {} }: SerializedTopology) {
  const { icrCandidates, clusters, cacheAssignment, ...others } = attributes;
  const routers = (): string[] => graph.filterNodes((_, { stack }) => stack === 'router');
  const assignments = Object.entries(cacheAssignment ?? {});
  return {
    ...others,
    icrCandidates: icrCandidates?.map(String) ?? routers(),
    ...(clusters && { clusters: clusters.map((names) => names.map(String)) }),
    ...(cacheAssignment && {
      cacheAssignment: Object.fromEntries(assignments.map(([key, node]) => [key, String(node)])),
    }),
  };
}

/**
 * Builds the graph of a topology that was read from a file. Directed links count as links in both
 * directions. Without `icrCandidates` every router is one. O(nodes + links).
 * @param placeOf - Where things stand in the file.
 * @throws InputError listing duplicate nodes and links, links to unknown nodes,
 * self-loops and ICR candidates that are no routers.
 */
export function buildGraph(content: SerializedTopology, placeOf: PlaceOf): TopologyGraph {
  const graph = createTopologyGraph();
  const problems = [
    ...addNodes(graph, content, placeOf),
    ...addEdges(graph, content, placeOf),
    ...checkCandidates(graph, content, placeOf),
  ];
  if (problems.length > 0) throw new InputError(problems);
  graph.replaceAttributes(graphAttributes(graph, content));
  return graph;
}
