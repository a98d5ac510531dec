import {
  Type,
  type DataCollector,
  type DataCollectorFactory,
  type NetworkView,
  type ResultTree,
  type Static,
} from '@icarus-sim/core';
import { byNodeName, total } from './measures/by-node-name.js';
import { pathToSource } from './measures/path-to-source.js';
import { ratio } from './measures/ratio.js';

const parameters = Type.Object({
  offPathHits: Type.Boolean({
    description: 'Tell hits on the shortest path from receiver to source from hits off it',
    default: false,
  }),
  perNode: Type.Boolean({
    description: 'Also the share of requests that each cache and each source served',
    default: true,
  }),
  contentHits: Type.Boolean({
    description: 'Also the hit ratio of each requested content',
    default: false,
  }),
});

/** Registered as `CACHE_HIT_RATIO`: the share of requests served by caches. */
export const cacheHitRatio: DataCollectorFactory<typeof parameters> = {
  description:
    'Share of requests served by a cache instead of the source, of the network and of each node. ' +
    'A hit is off the path where its node is not on the shortest path from receiver to source.',
  reference: {
    citation:
      'L. Saino, I. Psaras, G. Pavlou: Icarus: a Caching Simulator for Information Centric ' +
      'Networking (ICN), SIMUTOOLS 2014',
    url: 'https://doi.org/10.4108/icst.simutools.2014.254630',
  },
  parameters,
  metrics: {
    MEAN: { title: 'Cache hit ratio' },
    MEAN_ON_PATH: { title: 'On-path cache hit ratio' },
    MEAN_OFF_PATH: { title: 'Off-path cache hit ratio' },
    PER_NODE_CACHE_HIT_RATIO: { title: 'Share of requests served by each cache' },
    PER_NODE_SERVER_HIT_RATIO: { title: 'Share of requests served by each source' },
    PER_CONTENT: { title: 'Cache hit ratio of each content' },
  },
  create(view, options) {
    const bySession = options.offPathHits || options.contentHits;
    return bySession ? new SessionHitRatio(view, options) : new HitRatio(view, options);
  },
};

/** Counts hits by node; sessions don't matter. */
class HitRatio implements DataCollector {
  protected readonly view: NetworkView;
  protected readonly cacheHits: Float64Array;
  protected readonly serverHits: Float64Array;
  readonly #perNode: boolean;

  constructor(view: NetworkView, { perNode }: Static<typeof parameters>) {
    this.view = view;
    this.cacheHits = new Float64Array(view.topology.nodeCount);
    this.serverHits = new Float64Array(view.topology.nodeCount);
    this.#perNode = perNode;
  }

  cacheHit(node: number): void {
    this.cacheHits[node]!++;
  }

  serverHit(node: number): void {
    this.serverHits[node]!++;
  }

  results(): ResultTree {
    return { MEAN: this.shareOfServed(total(this.cacheHits)), ...this.nodeResults() };
  }

  protected shareOfServed(count: number): number | null {
    return ratio(count, total(this.cacheHits) + total(this.serverHits));
  }

  protected nodeResults(): ResultTree {
    if (!this.#perNode) return {};
    const { topology } = this.view;
    const served = total(this.cacheHits) + total(this.serverHits);
    const share = (count: number): number | null => ratio(count, served);
    return {
      PER_NODE_CACHE_HIT_RATIO: byNodeName(topology, this.cacheHits, share),
      PER_NODE_SERVER_HIT_RATIO: byNodeName(topology, this.serverHits, share),
    };
  }
}

/** Also knows which session a hit belongs to: its shortest path and its content. */
class SessionHitRatio extends HitRatio implements DataCollector {
  readonly #offPathHits: boolean;
  readonly #contentHits: boolean;
  /** Hits by content; empty where they aren't asked for. */
  readonly #contentCacheHits: Float64Array;
  readonly #contentServerHits: Float64Array;
  #offPath = 0;
  #receiver = -1;
  #content = -1;

  constructor(view: NetworkView, options: Static<typeof parameters>) {
    super(view, options);
    this.#offPathHits = options.offPathHits;
    this.#contentHits = options.contentHits;
    const contents = options.contentHits ? view.contents.size : 0;
    this.#contentCacheHits = new Float64Array(contents);
    this.#contentServerHits = new Float64Array(contents);
  }

  startSession(_time: number, receiver: number, content: number): void {
    this.#receiver = receiver;
    this.#content = content;
  }

  override cacheHit(node: number): void {
    this.cacheHits[node]!++;
    if (this.#contentHits) this.#contentCacheHits[this.#content]!++;
    if (this.#offPathHits && !this.#isOnPath(node)) this.#offPath++;
  }

  override serverHit(node: number): void {
    this.serverHits[node]!++;
    if (this.#contentHits) this.#contentServerHits[this.#content]!++;
  }

  override results(): ResultTree {
    const hits = total(this.cacheHits);
    return {
      MEAN: this.shareOfServed(hits),
      ...(this.#offPathHits && {
        MEAN_ON_PATH: this.shareOfServed(hits - this.#offPath),
        MEAN_OFF_PATH: this.shareOfServed(this.#offPath),
      }),
      ...this.nodeResults(),
      ...(this.#contentHits && { PER_CONTENT: this.#perContent() }),
    };
  }

  /** Without a path to the source every hit is off it. O(hops), no allocation. */
  #isOnPath(node: number): boolean {
    const path = pathToSource(this.view, this.#receiver, this.#content);
    if (path === undefined) return false;
    const { nodes } = path;
    for (let i = 0; i < nodes.length; i++) if (nodes[i] === node) return true;
    return false;
  }

  #perContent(): ResultTree {
    const { contents } = this.view;
    const entries: [string, number | null][] = [];
    this.#contentCacheHits.forEach((hits, content) => {
      const served = hits + this.#contentServerHits[content]!;
      if (served > 0) entries.push([contents.name(content), ratio(hits, served)]);
    });
    return Object.fromEntries(entries);
  }
}
