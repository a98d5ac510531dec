import type { DataCollector, NetworkView, ResultTree } from '@icarus-sim/core';

/** Counts by key. */
class Tally extends Map<string, number> {
  count(key: string, by = 1): void {
    this.set(key, (this.get(key) ?? 0) + by);
  }
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Distinct values and cumulative shares, by sorting all values. */
function cdf(values: readonly number[]): [number[], number[]] {
  const sorted = values.map((value) => Number(value.toPrecision(12))).sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  return [distinct, distinct.map((value) => (sorted.lastIndexOf(value) + 1) / sorted.length)];
}

/** LATENCY as its definition says it, adding up hop by hop. */
export class HopLatency implements DataCollector {
  readonly #view: NetworkView;
  readonly #latencies: number[] = [];
  #session = 0;

  constructor(view: NetworkView) {
    this.#view = view;
  }

  startSession(): void {
    this.#session = 0;
  }

  requestHop(u: number, v: number, mainPath: boolean): void {
    if (mainPath) this.#session += this.#view.linkDelay(u, v);
  }

  contentHop(u: number, v: number, mainPath: boolean): void {
    if (mainPath) this.#session += this.#view.linkDelay(u, v);
  }

  endSession(success: boolean): void {
    if (success) this.#latencies.push(this.#session);
  }

  results(): ResultTree {
    return { MEAN: mean(this.#latencies), CDF: cdf(this.#latencies) };
  }
}

/** LINK_LOAD as its definition says it, with default sizes. */
export class HopLinkLoad implements DataCollector {
  readonly #view: NetworkView;
  readonly #bytes = { internal: new Tally(), external: new Tally() };
  readonly #times: number[] = [];

  constructor(view: NetworkView) {
    this.#view = view;
  }

  startSession(time: number): void {
    this.#times.push(time);
  }

  requestHop(u: number, v: number): void {
    this.#bytes[this.#view.linkType(u, v)].count(this.#link(u, v), 150);
  }

  contentHop(u: number, v: number): void {
    this.#bytes[this.#view.linkType(u, v)].count(this.#link(u, v), 1500);
  }

  results(): ResultTree {
    const duration = (this.#times.at(-1) ?? 0) - (this.#times[0] ?? 0);
    const load = (bytes: number): number | null => (duration > 0 ? bytes / duration : null);
    const perLink = (bytes: Tally): ResultTree =>
      Object.fromEntries([...bytes].map(([link, sum]) => [link, load(sum)]));
    const meanLoad = (bytes: Tally): number | null =>
      bytes.size === 0 ? 0 : load(mean([...bytes.values()]) ?? 0);
    const { internal, external } = this.#bytes;
    return {
      MEAN_INTERNAL: meanLoad(internal),
      MEAN_EXTERNAL: meanLoad(external),
      PER_LINK_INTERNAL: perLink(internal),
      PER_LINK_EXTERNAL: perLink(external),
    };
  }

  #link(u: number, v: number): string {
    return `${this.#view.topology.nodeName(u)}->${this.#view.topology.nodeName(v)}`;
  }
}

/** PATH_STRETCH as its definition says it. */
export class HopPathStretch implements DataCollector {
  readonly #view: NetworkView;
  readonly #requests: number[] = [];
  readonly #contents: number[] = [];
  readonly #both: number[] = [];
  #session = { receiver: -1, content: -1, requestHops: 0, contentHops: 0 };

  constructor(view: NetworkView) {
    this.#view = view;
  }

  startSession(_time: number, receiver: number, content: number): void {
    this.#session = { receiver, content, requestHops: 0, contentHops: 0 };
  }

  requestHop(): void {
    this.#session.requestHops++;
  }

  contentHop(): void {
    this.#session.contentHops++;
  }

  endSession(success: boolean): void {
    const { receiver, content, requestHops, contentHops } = this.#session;
    const source = this.#view.contentSource(content);
    if (!success || source < 0 || !this.#view.isReachable(receiver, source)) return;
    const { hops } = this.#view.shortestPath(receiver, source);
    this.#requests.push(requestHops / hops);
    this.#contents.push(contentHops / hops);
    this.#both.push((requestHops + contentHops) / (hops + hops));
  }

  results(): ResultTree {
    return {
      MEAN: mean(this.#both),
      MEAN_REQUEST: mean(this.#requests),
      MEAN_CONTENT: mean(this.#contents),
      CDF: cdf(this.#both),
      CDF_REQUEST: cdf(this.#requests),
      CDF_CONTENT: cdf(this.#contents),
    };
  }
}

/** A request that was served. */
interface Hit {
  readonly node: string;
  readonly content: string;
  readonly byCache: boolean;
  readonly onPath: boolean;
}

/** CACHE_HIT_RATIO as its definition says it, from a list of all hits. */
export class ListedHits implements DataCollector {
  readonly #view: NetworkView;
  readonly #hits: Hit[] = [];
  #session = { receiver: -1, content: -1 };

  constructor(view: NetworkView) {
    this.#view = view;
  }

  startSession(_time: number, receiver: number, content: number): void {
    this.#session = { receiver, content };
  }

  cacheHit(node: number): void {
    this.#note(node, true);
  }

  serverHit(node: number): void {
    this.#note(node, false);
  }

  results(): ResultTree {
    const byCache = this.#hits.filter((hit) => hit.byCache);
    const share = (part: Hit[], all = this.#hits): number | null =>
      all.length === 0 ? null : part.length / all.length;
    const perNode = (hits: Hit[]): ResultTree =>
      Object.fromEntries(
        hits.map(({ node }) => [node, share(hits.filter((hit) => hit.node === node))]),
      );
    const perContent = this.#hits.map(({ content }): [string, number | null] => {
      const all = this.#hits.filter((hit) => hit.content === content);
      return [
        content,
        share(
          all.filter((hit) => hit.byCache),
          all,
        ),
      ];
    });
    return {
      MEAN: share(byCache),
      MEAN_ON_PATH: share(byCache.filter((hit) => hit.onPath)),
      MEAN_OFF_PATH: share(byCache.filter((hit) => !hit.onPath)),
      PER_NODE_CACHE_HIT_RATIO: perNode(byCache),
      PER_NODE_SERVER_HIT_RATIO: perNode(this.#hits.filter((hit) => !hit.byCache)),
      PER_CONTENT: Object.fromEntries(perContent),
    };
  }

  #note(node: number, byCache: boolean): void {
    const { receiver, content } = this.#session;
    const source = this.#view.contentSource(content);
    const onPath =
      source >= 0 &&
      this.#view.isReachable(receiver, source) &&
      this.#view.shortestPath(receiver, source).nodes.includes(node);
    const name = this.#view.topology.nodeName(node);
    this.#hits.push({ node: name, content: this.#view.contents.name(content), byCache, onPath });
  }
}
