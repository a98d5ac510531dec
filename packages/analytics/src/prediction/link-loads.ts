import type { NetworkView, Path } from '@icarus-sim/core';

/** Sizes of messages in bytes. */
export interface MessageSizes {
  readonly requestSize: number;
  readonly contentSize: number;
}

/** Load of each directed link of a type, and their mean, in bytes per unit of time. */
export interface TypeLoad {
  readonly mean: number;
  readonly perLink: Readonly<Record<string, number>>;
}

/** A directed link with the rates of messages on it. */
interface LinkRates {
  readonly from: number;
  readonly to: number;
  requests: number;
  contents: number;
}

/** Adds up the messages that pass each directed link. */
export class LinkLoads {
  readonly #view: NetworkView;
  readonly #links = new Map<number, LinkRates>();

  /** @param view - Tells names of nodes and types of links. */
  constructor(view: NetworkView) {
    this.#view = view;
  }

  /**
   * Counts requests that leave the start of a path for one position, and the contents that come
   * back.
   * @param rate - Requests per unit of time.
   */
  add({ nodes }: Path, position: number, rate: number): void {
    for (let i = 0; i < position; i++) {
      const [u, v] = [nodes[i] ?? -1, nodes[i + 1] ?? -1];
      this.#link(u, v).requests += rate;
      this.#link(v, u).contents += rate;
    }
  }

  /**
   * The loads of the links of a type.
   * @param duration - Length of the measurement. A simulation takes the mean over the links that
   * were used in it, so that each link counts with the probability that it is.
   */
  of(type: 'internal' | 'external', sizes: MessageSizes, duration: number): TypeLoad {
    const links = [...this.#links.values()].filter(
      ({ from, to }) => this.#view.linkType(from, to) === type,
    );
    const { topology } = this.#view;
    const load = ({ requests, contents }: LinkRates): number =>
      requests * sizes.requestSize + contents * sizes.contentSize;
    const used = links.reduce(
      (sum, { requests, contents }) => sum - Math.expm1(-(requests + contents) * duration),
      0,
    );
    return {
      mean: used === 0 ? 0 : links.reduce((sum, link) => sum + load(link), 0) / used,
      perLink: Object.fromEntries(
        links.map((link) => [
          `${topology.nodeName(link.from)}->${topology.nodeName(link.to)}`,
          load(link),
        ]),
      ),
    };
  }

  #link(from: number, to: number): LinkRates {
    const key = from * this.#view.topology.nodeCount + to;
    const known = this.#links.get(key);
    if (known) return known;
    const link = { from, to, requests: 0, contents: 0 };
    this.#links.set(key, link);
    return link;
  }
}
