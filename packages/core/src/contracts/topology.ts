import type { AbstractGraph } from 'graphology-types';
import type { ComponentContext, ComponentDefinition, ParametersOf } from './component.js';
import type { ParameterSchema } from '../parameters/parameter-schema.js';

/** The role of a node: where contents come from, where requests come from, or neither. */
export type NodeStack = 'source' | 'receiver' | 'router';

/** Attributes of a node of a topology graph. */
export interface NodeAttributes {
  stack: NodeStack;
  /** Capacity of the cache at this node, in contents; absent where there is no cache. */
  cacheSize?: number;
  /** Number of the cluster that the node belongs to. */
  cluster?: number;
  [other: string]: unknown;
}

/** Attributes of a link of a topology graph. */
export interface LinkAttributes {
  /** Routing weight, at least 0. */
  weight: number;
  /** Propagation delay in ms, at least 0. */
  delay: number;
  type: 'internal' | 'external';
  [other: string]: unknown;
}

/** Attributes of a topology graph as a whole. */
export interface TopologyAttributes {
  /** Names of the nodes where a cache may be placed. */
  icrCandidates?: string[];
  /** Names of the nodes of each cluster. */
  clusters?: string[][];
  /** For each receiver's name the name of the cache that serves it. */
  cacheAssignment?: Record<string, string>;
  [other: string]: unknown;
}

/** The graph a topology is kept in. */
export type TopologyGraph = AbstractGraph<NodeAttributes, LinkAttributes, TopologyAttributes>;

/**
 * A network: a graph whose nodes have roles. Nodes are numbered from 0 in the order of the graph;
 * every list of nodes is in that order.
 */
export interface Topology {
  /** The underlying graph; attributes may be changed, nodes and links not. */
  readonly graph: TopologyGraph;
  /** Number of nodes. */
  readonly nodeCount: number;
  /** Name of a node, given its index. */
  nodeName(node: number): string;
  /** Index of a node, given its name; -1 where there is none. */
  nodeIndex(name: string): number;
  /** Role of a node. */
  stack(node: number): NodeStack;
  sources(): number[];
  receivers(): number[];
  routers(): number[];
  /** Nodes that have a cache. */
  cacheNodes(): number[];
  /** Nodes where a cache may be placed. */
  icrCandidates(): number[];
  /** Cache size of a node in contents; `undefined` where there is no cache. */
  cacheSize(node: number): number | undefined;
  /** Gives a node a cache of `size` contents. */
  setCacheSize(node: number, size: number): void;
  /** Cluster of a node; `undefined` where it has none. */
  cluster(node: number): number | undefined;
  /** Nodes of each cluster; empty where there are no clusters. */
  clusters(): number[][];
  /** For each receiver the cache node that serves it; `undefined` where no assignment was made. */
  cacheAssignment(): Map<number, number> | undefined;
}

/** A registered way of building a topology. */
export interface TopologyFactory<
  Schema extends ParameterSchema = ParameterSchema,
> extends ComponentDefinition<Schema> {
  /**
   * Builds the network.
   * @throws InputError where the parameters or the files they name are unusable.
   */
  create(parameters: ParametersOf<Schema>, context: ComponentContext): Topology | Promise<Topology>;
}
