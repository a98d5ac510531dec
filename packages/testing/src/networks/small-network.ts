import type { NodeStack, Topology } from '@icarus-sim/core';
import { createTopologyGraph, NetworkTopology } from '@icarus-sim/engine';

/** A chain of links as a test writes it, such as `r-A-b-s`; a number is the delay of a link. */
export type TestChain = string;

/** What a test may set beside the links of a {@link smallNetwork}. */
export interface NetworkOptions {
  /** Contents that each cache holds, by default 2; with 0 there are no caches yet. */
  readonly cacheSize?: number;
  /** Names of the nodes of each cluster. */
  readonly clusters?: readonly (readonly string[])[];
  /** For each receiver's name that of the cache that serves it. */
  readonly cacheAssignment?: Readonly<Record<string, string>>;
}

const CHAIN_PART = /-(?:(\d+)-)?/;

/**
 * A small network. Names that begin with `r` are receivers and with `s` sources, upper-case ones
 * are routers with a cache and all others routers without. Links have weight 1 and 1 ms unless the
 * chain says otherwise: `A-5-B` takes 5 ms. Nodes are numbered in the order of the chains; the
 * upper-case ones are the ICR candidates.
 * @param chains - Such as `['r-A-B-s', 'r2-B']`.
 * @example
 * ```ts
 * import { smallNetwork } from '@icarus-sim/testing';
 *
 * const topology = smallNetwork(['r1-A-B-10-s', 'r2-B']);
 * console.log(topology.receivers().map((node) => topology.nodeName(node)).join()); // r1,r2
 * console.log(topology.cacheNodes().map((node) => topology.nodeName(node)).join()); // A,B
 * ```
 */
export function smallNetwork(chains: readonly TestChain[], options: NetworkOptions = {}): Topology {
  const graph = createTopologyGraph();
  const { cacheSize = 2, clusters, cacheAssignment } = options;
  const addNode = (name: string): void => {
    const hasCache = isCandidate(name) && cacheSize > 0;
    graph.mergeNode(name, { stack: stackOf(name), ...(hasCache && { cacheSize }) });
  };
  for (const chain of chains) {
    const [first = '', ...parts] = chain.split(CHAIN_PART);
    addNode(first);
    let previous = first;
    for (let i = 0; i < parts.length; i += 2) {
      const next = parts[i + 1] ?? '';
      addNode(next);
      graph.addEdge(previous, next, { weight: 1, delay: Number(parts[i] ?? 1), type: 'internal' });
      previous = next;
    }
  }
  graph.setAttribute('icrCandidates', graph.nodes().filter(isCandidate));
  clusters?.forEach((names, cluster) => {
    for (const name of names) graph.setNodeAttribute(name, 'cluster', cluster);
  });
  if (clusters) {
    const copied = clusters.map((names) => [...names]);
    graph.setAttribute('clusters', copied);
  }
  if (cacheAssignment) graph.setAttribute('cacheAssignment', { ...cacheAssignment });
  return new NetworkTopology(graph);
}

function isCandidate(name: string): boolean {
  return name !== name.toLowerCase();
}

function stackOf(name: string): NodeStack {
  if (name.startsWith('r')) return 'receiver';
  return name.startsWith('s') ? 'source' : 'router';
}
