import {
  isRegistered,
  RandomStreams,
  registerCachePolicy,
  type ComponentContext,
  type DataCollector,
  type DataCollectorFactory,
  type NetworkView,
  type ParameterSchema,
  parseParameters,
} from '@icarus-sim/core';
import {
  CacheFactory,
  createCollectorProxy,
  createTopologyGraph,
  IntegerCatalogue,
  ModelController,
  ModelView,
  NetworkModel,
  NetworkTopology,
} from '@icarus-sim/engine';
import { leastRecentlyUsed } from './queue-cache.js';

/** A link as `[u, v, delay, type]`. */
export type TestLink = readonly [string, string, number, 'internal' | 'external'];

/** A network described in a few words. */
export interface NetworkDescription {
  readonly receivers: readonly string[];
  readonly sources: readonly string[];
  /** Cache sizes by router. */
  readonly caches: Readonly<Record<string, number>>;
  readonly links: readonly TestLink[];
  /** The source of each content, as a position in `sources`. */
  readonly assignment: readonly number[];
}

/**
 * Receiver `r` reaches source `s` over caches `a` and `b`, and source `t` over `a` and `c`; the
 * contents 1 and 2 are at `s`, 3 and 4 at `t`.
 */
export const FORK: NetworkDescription = {
  receivers: ['r'],
  sources: ['s', 't'],
  caches: { a: 2, b: 2, c: 2 },
  links: [
    ['r', 'a', 1, 'internal'],
    ['a', 'b', 2, 'internal'],
    ['b', 's', 10, 'external'],
    ['a', 'c', 4, 'internal'],
    ['c', 't', 20, 'external'],
  ],
  assignment: [0, 0, 1, 1],
};

/** What components get beside their parameters; warnings are kept. */
export function testContext(warnings: string[] = []): ComponentContext {
  return {
    random: RandomStreams.of(1, 1).within('dataCollector'),
    baseDirectory: '.',
    warn: (message) => warnings.push(message),
  };
}

/** A network model with its view, and a way to watch it with collectors. */
export class SmallNetwork {
  readonly view: NetworkView;
  readonly #model: NetworkModel;

  constructor(description: NetworkDescription = FORK) {
    if (!isRegistered('cachePolicy', 'LRU')) registerCachePolicy('LRU', leastRecentlyUsed);
    const contents = new IntegerCatalogue(description.assignment.length);
    this.#model = new NetworkModel({
      topology: new NetworkTopology(graphOf(description)),
      contents,
      sourceAssignment: Uint16Array.from(description.assignment),
      caches: new CacheFactory({ name: 'LRU' }, contents, testContext()),
      warn: () => undefined,
    });
    this.view = new ModelView(this.#model);
  }

  /** Index of a node. */
  node(name: string): number {
    return this.view.topology.nodeIndex(name);
  }

  /** Builds a collector as a configuration does, with defaults filled in. */
  collector<Schema extends ParameterSchema>(
    factory: DataCollectorFactory<Schema>,
    parameters: Readonly<Record<string, unknown>> = {},
    context = testContext(),
  ): DataCollector {
    const values = parseParameters(factory.parameters, parameters, '');
    return factory.create(this.view, values, context);
  }

  /** A controller whose events the collectors get. */
  watchedBy(...collectors: DataCollector[]): ModelController {
    return new ModelController(this.#model, createCollectorProxy(collectors));
  }
}

function graphOf({ receivers, sources, caches, links }: NetworkDescription) {
  const graph = createTopologyGraph();
  for (const name of receivers) graph.addNode(name, { stack: 'receiver' });
  for (const name of sources) graph.addNode(name, { stack: 'source' });
  for (const [name, cacheSize] of Object.entries(caches)) {
    graph.addNode(name, { stack: 'router', ...(cacheSize > 0 && { cacheSize }) });
  }
  for (const [u, v, delay, type] of links) graph.addEdge(u, v, { weight: 1, delay, type });
  return graph;
}
