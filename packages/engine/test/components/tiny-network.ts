import {
  RandomStreams,
  registerCachePolicy,
  Type,
  type CachePolicy,
  type ComponentContext,
  type LinkAttributes,
  type NodeAttributes,
  type Path,
  type SourceAssignment,
} from '@icarus-sim/core';
import { CacheFactory } from '../../src/network/cache-factory.js';
import { NetworkModel } from '../../src/network/network-model.js';
import { createTopologyGraph, NetworkTopology } from '../../src/topology/network-topology.js';
import { IntegerCatalogue } from '../../src/workload/integer-catalogue.js';

/** Least recently used on a list: the obvious implementation. */
class ListCache implements CachePolicy {
  readonly capacity: number;
  private contents: number[] = [];

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  get size(): number {
    return this.contents.length;
  }

  has(content: number): boolean {
    return this.contents.includes(content);
  }

  get(content: number): boolean {
    if (!this.has(content)) return false;
    this.put(content);
    return true;
  }

  put(content: number): number {
    this.contents = [content, ...this.contents.filter((held) => held !== content)];
    return this.contents.length > this.capacity ? (this.contents.pop() ?? -1) : -1;
  }

  remove(content: number): boolean {
    const held = this.has(content);
    this.contents = this.contents.filter((other) => other !== content);
    return held;
  }

  position(content: number): number {
    return this.contents.indexOf(content);
  }

  dump(): number[] {
    return [...this.contents];
  }

  clear(): void {
    this.contents = [];
  }
}

/** Requests each clairvoyant cache was told of, by node. */
export const toldFutures = new Map<string, number[]>();

/** Registers LIST (with a parameter) and CLAIRVOYANT, which remembers the future it was told. */
export function registerTinyPolicies(): void {
  registerCachePolicy('LIST', {
    description: 'Least recently used.',
    parameters: Type.Object({ unused: Type.Integer({ default: 0 }) }),
    create: (capacity) => new ListCache(capacity),
  });
  registerCachePolicy('CLAIRVOYANT', {
    description: 'Least recently used, told of the future.',
    parameters: Type.Object({}),
    needsFuture: true,
    create(capacity, _, { node, future }) {
      toldFutures.set(node, Array.from(future ?? []));
      return new ListCache(capacity);
    },
  });
}

/** Warnings given by what was built with {@link tinyContext}. */
export const warnings: string[] = [];

/** A context that collects warnings. */
export const tinyContext: ComponentContext = {
  random: RandomStreams.of(1, 1),
  baseDirectory: '.',
  warn: (message) => void warnings.push(message),
};

type LinkTuple = readonly [u: string, v: string, attributes?: Partial<LinkAttributes>];

/**
 * A topology from lists.
 * @param nodes - Attributes by name.
 * @param links - Pairs of names; weight 1, delay 1 ms and internal unless they say otherwise.
 */
export function topologyOf(
  nodes: Record<string, NodeAttributes>,
  links: readonly LinkTuple[],
): NetworkTopology {
  const graph = createTopologyGraph();
  for (const [name, attributes] of Object.entries(nodes)) graph.addNode(name, { ...attributes });
  for (const [u, v, attributes] of links) {
    graph.addEdge(u, v, { weight: 1, delay: 1, type: 'internal', ...attributes });
  }
  return new NetworkTopology(graph);
}

/**
 * receiver r – caches a (2), b (1) – source s, and a detour a–c–s of twice the weight; the link
 * b–s is external with 10 ms.
 */
export function tinyTopology(): NetworkTopology {
  return topologyOf(
    {
      r: { stack: 'receiver' },
      a: { stack: 'router', cacheSize: 2 },
      b: { stack: 'router', cacheSize: 1 },
      c: { stack: 'router' },
      s: { stack: 'source' },
    },
    [
      ['r', 'a'],
      ['a', 'b'],
      ['b', 's', { delay: 10, type: 'external' }],
      ['a', 'c', { weight: 2 }],
      ['c', 's', { weight: 2 }],
    ],
  );
}

/** A model of the tiny topology with five contents, all at its one source. */
export function tinyModel(topology = tinyTopology(), policy = 'LIST'): NetworkModel {
  const contents = new IntegerCatalogue(5);
  const sourceAssignment: SourceAssignment = new Uint16Array(5);
  const caches = new CacheFactory({ name: policy }, contents, tinyContext);
  return new NetworkModel({ topology, contents, sourceAssignment, caches, warn: tinyContext.warn });
}

/** The names of a path's nodes. */
export function namesOf(
  path: Path,
  model: { topology: { nodeName(node: number): string } },
): string {
  return Array.from(path.nodes, (node) => model.topology.nodeName(node)).join('');
}
