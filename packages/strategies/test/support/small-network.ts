import type { NodeStack, Topology } from '@icarus-sim/core';
import { createTopologyGraph, NetworkTopology } from '@icarus-sim/engine';

/** A chain of links as a test writes it, such as `r-A-b-s`; a number is the delay of a link. */
export type TestChain = string;

/** What a test may set beside the links. */
export interface NetworkOptions {
  /** Contents that each cache holds, by default 2. */
  readonly cacheSize?: number;
  readonly clusters?: readonly (readonly string[])[];
  readonly cacheAssignment?: Readonly<Record<string, string>>;
}

const CHAIN_PART = /-(?:(\d+)-)?/;

/**
 * A small network. Names that begin with `r` are receivers and with `s` sources, upper-case ones
 * are routers with a cache and all others routers without. Links have weight 1 and 1 ms unless the
 * chain says otherwise: `A-5-B` takes 5 ms. Nodes are numbered in the order of the chains.
 */
export function smallNetwork(chains: readonly TestChain[], options: NetworkOptions = {}): Topology {
  const graph = createTopologyGraph();
  const { cacheSize = 2, clusters, cacheAssignment } = options;
  for (const chain of chains) {
    const [first = '', ...parts] = chain.split(CHAIN_PART);
    const addNode = (name: string): void => {
      const isCache = name !== name.toLowerCase();
      graph.mergeNode(name, { stack: stackOf(name), ...(isCache && { cacheSize }) });
    };
    addNode(first);
    let previous = first;
    for (let i = 0; i < parts.length; i += 2) {
      const next = parts[i + 1] ?? '';
      addNode(next);
      graph.addEdge(previous, next, { weight: 1, delay: Number(parts[i] ?? 1), type: 'internal' });
      previous = next;
    }
  }
  clusters?.forEach((names, cluster) => {
    for (const name of names) graph.setNodeAttribute(name, 'cluster', cluster);
  });
  if (clusters)
    graph.setAttribute(
      'clusters',
      clusters.map((names) => [...names]),
    );
  if (cacheAssignment) graph.setAttribute('cacheAssignment', { ...cacheAssignment });
  return new NetworkTopology(graph);
}

function stackOf(name: string): NodeStack {
  if (name.startsWith('r')) return 'receiver';
  return name.startsWith('s') ? 'source' : 'router';
}
