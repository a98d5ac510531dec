import { NO_PARAMETERS, type TopologyFactory, type TopologyGraph } from '@icarus-sim/core';
import { finishTopology } from '../building/finish-topology.js';
import { externalLink } from '../building/links.js';
import map from '../data/tiscali.json';
import { graphOfMap } from './measured-map.js';
import { assignRole, nodesByDegree } from './roles.js';

/** A node of degree 1 is a source where its neighbour has at least this degree, else a receiver. */
const LEAST_DEGREE_AT_SOURCES = 5;
/** A router is an ICR candidate from this degree on. */
const LEAST_CANDIDATE_DEGREE = 6;

/**
 * The Tiscali map with its roles: nodes of degree 1 at well-connected routers stand for the
 * networks that contents come from, the others for customers.
 * @returns The graph, and its nodes of high degree.
 */
export function tiscaliGraph(): { graph: TopologyGraph; hubs: string[] } {
  const graph = graphOfMap(map);
  const leaves = nodesByDegree(graph, (degree) => degree === 1);
  const isSource = (leaf: string): boolean =>
    graph.neighbors(leaf).some((hub) => graph.degree(hub) >= LEAST_DEGREE_AT_SOURCES);
  const sources = leaves.filter(isSource);
  assignRole(graph, leaves, 'receiver');
  assignRole(graph, sources, 'source');
  for (const source of sources) {
    graph.forEachEdge(source, (link) => graph.mergeEdgeAttributes(link, externalLink()));
  }
  return { graph, hubs: nodesByDegree(graph, (degree) => degree >= LEAST_CANDIDATE_DEGREE) };
}

/**
 * Tiscali (AS 3257), the largest connected part of its router map: nodes of degree 1 are sources
 * where their neighbour has degree 5 or more and receivers elsewhere, nodes of degree 6 or more
 * are ICR candidates.
 */
export const tiscali: TopologyFactory<typeof NO_PARAMETERS> = {
  description: 'The router map of the ISP Tiscali, with caches at nodes of degree 6 and above.',
  reference: { citation: map.source, url: 'https://doi.org/10.1145/633025.633039' },
  parameters: NO_PARAMETERS,
  create() {
    const { graph, hubs } = tiscaliGraph();
    return finishTopology(graph, hubs);
  },
};
