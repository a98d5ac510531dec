import {
  NO_CONTENT,
  NO_PARAMETERS,
  type DataCollector,
  type DataCollectorFactory,
  type NetworkView,
  type ResultTree,
} from '@icarus-sim/core';

/** Registered as `TEST`: one session in full, for tests of strategies. */
export const sessionRecorder: DataCollectorFactory<typeof NO_PARAMETERS> = {
  description:
    'Records every event of the last logged session, with names of nodes and contents, so that ' +
    'a test of a strategy can check what it did.',
  reference: {
    citation:
      'L. Saino, I. Psaras, G. Pavlou: Icarus: a Caching Simulator for Information Centric ' +
      'Networking (ICN), SIMUTOOLS 2014',
    url: 'https://doi.org/10.4108/icst.simutools.2014.254630',
  },
  parameters: NO_PARAMETERS,
  metrics: {
    TIME: { title: 'Time of the request' },
    RECEIVER: { title: 'Receiver' },
    CONTENT: { title: 'Content' },
    SERVING_NODE: { title: 'Node that served the content' },
    CACHE_HITS: { title: 'Caches that had the content' },
    CACHE_MISSES: { title: 'Caches that did not have the content' },
    SERVER_HITS: { title: 'Sources that were asked' },
    REQUEST_HOPS: { title: 'Links that the request passed' },
    CONTENT_HOPS: { title: 'Links that the content passed' },
    INSERTIONS: { title: 'Caches the content was inserted in, and what they evicted' },
    SUCCESS: { title: 'Whether the content was delivered' },
  },
  create(view) {
    return new SessionRecorder(view);
  },
};

/** A link that a request or a content passed. */
type Hop = { FROM: string; TO: string; MAIN_PATH: boolean };

/** An insertion; `EVICTED` is null where nothing had to go. */
type Insertion = { NODE: string; CONTENT: string; EVICTED: string | null };

/** The session as results show it; `SUCCESS` is null until it ends. */
type Session = {
  TIME: number;
  RECEIVER: string;
  CONTENT: string;
  SERVING_NODE: string | null;
  CACHE_HITS: string[];
  CACHE_MISSES: string[];
  SERVER_HITS: string[];
  REQUEST_HOPS: Hop[];
  CONTENT_HOPS: Hop[];
  INSERTIONS: Insertion[];
  SUCCESS: boolean | null;
};

class SessionRecorder implements DataCollector {
  readonly #view: NetworkView;
  #session: Session | undefined;

  constructor(view: NetworkView) {
    this.#view = view;
  }

  startSession(time: number, receiver: number, content: number): void {
    this.#session = {
      TIME: time,
      RECEIVER: this.#nodeName(receiver),
      CONTENT: this.#contentName(content),
      SERVING_NODE: null,
      CACHE_HITS: [],
      CACHE_MISSES: [],
      SERVER_HITS: [],
      REQUEST_HOPS: [],
      CONTENT_HOPS: [],
      INSERTIONS: [],
      SUCCESS: null,
    };
  }

  cacheHit(node: number): void {
    this.#session?.CACHE_HITS.push(this.#nodeName(node));
    this.#serveFrom(node);
  }

  cacheMiss(node: number): void {
    this.#session?.CACHE_MISSES.push(this.#nodeName(node));
  }

  serverHit(node: number): void {
    this.#session?.SERVER_HITS.push(this.#nodeName(node));
    this.#serveFrom(node);
  }

  requestHop(u: number, v: number, mainPath: boolean): void {
    this.#session?.REQUEST_HOPS.push(this.#hop(u, v, mainPath));
  }

  contentHop(u: number, v: number, mainPath: boolean): void {
    this.#session?.CONTENT_HOPS.push(this.#hop(u, v, mainPath));
  }

  insertion(node: number, content: number, evicted: number): void {
    this.#session?.INSERTIONS.push({
      NODE: this.#nodeName(node),
      CONTENT: this.#contentName(content),
      EVICTED: evicted === NO_CONTENT ? null : this.#contentName(evicted),
    });
  }

  endSession(success: boolean): void {
    if (this.#session) this.#session.SUCCESS = success;
  }

  results(): ResultTree {
    return this.#session ?? {};
  }

  #serveFrom(node: number): void {
    if (this.#session) this.#session.SERVING_NODE = this.#nodeName(node);
  }

  #hop(u: number, v: number, mainPath: boolean): Hop {
    return { FROM: this.#nodeName(u), TO: this.#nodeName(v), MAIN_PATH: mainPath };
  }

  #nodeName(node: number): string {
    return this.#view.topology.nodeName(node);
  }

  #contentName(content: number): string {
    return this.#view.contents.name(content);
  }
}
