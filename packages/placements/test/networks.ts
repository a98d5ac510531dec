import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NodeStack, Topology } from '@icarus-sim/core';
import { createTopologyGraph, NetworkTopology } from '@icarus-sim/engine';

/** Folder of the files that tests read. */
export const FIXTURES = join(__dirname, 'fixtures');

/** Reads a network from the fixtures. @param name - File name without its ending. */
export function networkFixture(name: string): Topology {
  const text = readFileSync(join(FIXTURES, 'topologies', `${name}.json`), 'utf8');
  const graph = createTopologyGraph();
  graph.import(JSON.parse(text));
  return new NetworkTopology(graph);
}

/** A link as a test writes it: its ends and its delay (1 ms where left out). */
export type TestLink = readonly [u: string, v: string, delay?: number];

/**
 * A small network. Names that begin with `r` are receivers and with `s` sources; the others are
 * routers, all of them ICR candidates. Nodes are numbered in the order in which links name them.
 */
export function smallNetwork(links: readonly TestLink[]): Topology {
  const graph = createTopologyGraph();
  const stacks: Record<string, NodeStack> = { r: 'receiver', s: 'source' };
  for (const [u, v, delay = 1] of links) {
    for (const name of [u, v]) graph.mergeNode(name, { stack: stacks[name.charAt(0)] ?? 'router' });
    graph.addEdge(u, v, { weight: 1, delay, type: 'internal' });
  }
  const routers = graph.filterNodes((_, { stack }) => stack === 'router');
  graph.setAttribute('icrCandidates', routers);
  return new NetworkTopology(graph);
}

/** The cache size of every cache node by name. */
export function cacheSizesOf(topology: Topology): Record<string, number> {
  return Object.fromEntries(
    topology
      .cacheNodes()
      .map((node): [string, number] => [topology.nodeName(node), topology.cacheSize(node) ?? 0]),
  );
}
