import type { LinkAttributes, Topology } from '@icarus-sim/core';

/** A link as the simulation uses it. */
export type Link = Readonly<Pick<LinkAttributes, 'weight' | 'delay' | 'type'>>;

/** The links of the network as they are now; links can be taken out and put in during a run. */
export class LinkTable {
  readonly nodeCount: number;
  readonly #links: Map<number, Link>[];

  /** @param topology - The network with its initial links. */
  constructor(topology: Topology) {
    this.nodeCount = topology.nodeCount;
    this.#links = Array.from({ length: this.nodeCount }, () => new Map());
    topology.graph.forEachEdge((_, attributes, u, v) => {
      this.add(topology.nodeIndex(u), topology.nodeIndex(v), attributes);
    });
  }

  /** The link between two nodes, `undefined` where there is none. */
  get(u: number, v: number): Link | undefined {
    return this.#links[u]?.get(v);
  }

  /** Puts a link in. */
  add(u: number, v: number, link: Link): void {
    this.#links[u]?.set(v, link);
    this.#links[v]?.set(u, link);
  }

  /** Takes a link out. */
  delete(u: number, v: number): void {
    this.#links[u]?.delete(v);
    this.#links[v]?.delete(u);
  }

  /** The neighbours of a node with the links to them. */
  neighbours(node: number): ReadonlyMap<number, Link> {
    return this.#links[node] ?? new Map();
  }
}
