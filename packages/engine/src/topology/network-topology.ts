import { UndirectedGraph } from 'graphology';
import type {
  LinkAttributes,
  NodeAttributes,
  NodeStack,
  Topology,
  TopologyAttributes,
  TopologyGraph,
} from '@icarus-sim/core';

/**
 * An empty graph to build a topology in.
 * @returns An undirected graph without parallel links or self-loops.
 */
export function createTopologyGraph(): TopologyGraph {
  return new UndirectedGraph<NodeAttributes, LinkAttributes, TopologyAttributes>({
    allowSelfLoops: false,
  });
}

/**
 * A network kept in a graphology graph; the attributes of the graph are the only state.
 * @example
 * ```ts
 * import { createTopologyGraph, NetworkTopology } from '@icarus-sim/engine';
 *
 * const graph = createTopologyGraph();
 * graph.addNode('receiver', { stack: 'receiver' });
 * graph.addNode('cache', { stack: 'router', cacheSize: 10 });
 * graph.addNode('source', { stack: 'source' });
 * graph.addEdge('receiver', 'cache', { weight: 1, delay: 2, type: 'internal' });
 * graph.addEdge('cache', 'source', { weight: 1, delay: 34, type: 'external' });
 * const topology = new NetworkTopology(graph);
 * console.log(topology.nodeCount, topology.nodeName(1)); // 3 cache
 * console.log(topology.cacheNodes().join(), topology.cacheSize(1)); // 1 10
 * ```
 */
export class NetworkTopology implements Topology {
  readonly graph: TopologyGraph;
  readonly #names: readonly string[];
  readonly #indices: ReadonlyMap<string, number>;

  /** @param graph - The finished graph; no nodes or links may be added or dropped later. */
  constructor(graph: TopologyGraph) {
    this.graph = graph;
    this.#names = graph.nodes();
    this.#indices = new Map(this.#names.map((name, node) => [name, node]));
  }

  get nodeCount(): number {
    return this.#names.length;
  }

  nodeName(node: number): string {
    const name = this.#names[node];
    if (name === undefined) throw new RangeError(`there is no node ${node} in the topology`);
    return name;
  }

  nodeIndex(name: string): number {
    return this.#indices.get(name) ?? -1;
  }

  stack(node: number): NodeStack {
    return this.graph.getNodeAttribute(this.nodeName(node), 'stack');
  }

  sources(): number[] {
    return this.#nodesWithStack('source');
  }

  receivers(): number[] {
    return this.#nodesWithStack('receiver');
  }

  routers(): number[] {
    return this.#nodesWithStack('router');
  }

  cacheNodes(): number[] {
    return this.#nodes().filter((node) => this.cacheSize(node) !== undefined);
  }

  icrCandidates(): number[] {
    const candidates = new Set(this.graph.getAttribute('icrCandidates') ?? []);
    return this.#nodes().filter((node) => candidates.has(this.nodeName(node)));
  }

  cacheSize(node: number): number | undefined {
    return this.graph.getNodeAttribute(this.nodeName(node), 'cacheSize');
  }

  setCacheSize(node: number, size: number): void {
    this.graph.setNodeAttribute(this.nodeName(node), 'cacheSize', size);
  }

  cluster(node: number): number | undefined {
    return this.graph.getNodeAttribute(this.nodeName(node), 'cluster');
  }

  clusters(): number[][] {
    const clusters = this.graph.getAttribute('clusters') ?? [];
    return clusters.map((names) => names.map((name) => this.nodeIndex(name)));
  }

  cacheAssignment(): Map<number, number> | undefined {
    const assignment = this.graph.getAttribute('cacheAssignment');
    if (assignment === undefined) return undefined;
    const pairs = Object.entries(assignment);
    return new Map(
      pairs.map(([receiver, node]) => [this.nodeIndex(receiver), this.nodeIndex(node)]),
    );
  }

  #nodes(): number[] {
    return this.#names.map((_, node) => node);
  }

  #nodesWithStack(stack: NodeStack): number[] {
    return this.#nodes().filter((node) => this.stack(node) === stack);
  }
}
