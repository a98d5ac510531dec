import {
  Type,
  type DataCollector,
  type DataCollectorFactory,
  type NetworkView,
  type Path,
  type ResultTree,
  type Static,
} from '@icarus-sim/core';
import { LinkTraffic, type LinkUse } from './measures/link-traffic.js';
import { LoggedPeriod } from './measures/logged-period.js';
import { ratio } from './measures/ratio.js';

const parameters = Type.Object({
  requestSize: Type.Number({
    description: 'Size of a request message',
    default: 150,
    exclusiveMinimum: 0,
    unit: 'bytes',
  }),
  contentSize: Type.Number({
    description: 'Size of a content message',
    default: 1500,
    exclusiveMinimum: 0,
    unit: 'bytes',
  }),
});

const UNIT = 'bytes per unit of time';

/** Registered as `LINK_LOAD`: the traffic on the links. */
export const linkLoad: DataCollectorFactory<typeof parameters> = {
  description:
    'Bytes of requests and contents that pass each directed link in a unit of time, on the main ' +
    'path or not. Means are over the links of a type that were used.',
  reference: {
    citation:
      'L. Saino, I. Psaras, G. Pavlou: Icarus: a Caching Simulator for Information Centric ' +
      'Networking (ICN), SIMUTOOLS 2014',
    url: 'https://doi.org/10.4108/icst.simutools.2014.254630',
  },
  parameters,
  metrics: {
    MEAN_INTERNAL: { title: 'Load of internal links', unit: UNIT },
    MEAN_EXTERNAL: { title: 'Load of external links', unit: UNIT },
    PER_LINK_INTERNAL: { title: 'Load of each internal link', unit: UNIT },
    PER_LINK_EXTERNAL: { title: 'Load of each external link', unit: UNIT },
  },
  create(view, options) {
    return new LinkLoad(view, options);
  },
};

class LinkLoad implements DataCollector {
  readonly #view: NetworkView;
  readonly #requestSize: number;
  readonly #contentSize: number;
  readonly #traffic: LinkTraffic;
  readonly #period = new LoggedPeriod();

  constructor(view: NetworkView, { requestSize, contentSize }: Static<typeof parameters>) {
    this.#view = view;
    this.#requestSize = requestSize;
    this.#contentSize = contentSize;
    this.#traffic = new LinkTraffic(view);
  }

  startSession(time: number): void {
    this.#period.extendTo(time);
  }

  requestPath(path: Path, from: number, to: number): void {
    this.#traffic.addRequest(path, from, to);
  }

  contentPath(path: Path, from: number, to: number): void {
    this.#traffic.addContent(path, from, to);
  }

  results(): ResultTree {
    const uses = this.#traffic.uses();
    const internal = uses.filter(({ type }) => type === 'internal');
    const external = uses.filter(({ type }) => type === 'external');
    return {
      MEAN_INTERNAL: this.#meanLoad(internal),
      MEAN_EXTERNAL: this.#meanLoad(external),
      PER_LINK_INTERNAL: this.#loads(internal),
      PER_LINK_EXTERNAL: this.#loads(external),
    };
  }

  #bytes({ requests, contents }: LinkUse): number {
    return requests * this.#requestSize + contents * this.#contentSize;
  }

  /** Where no link of the type was used their load is 0, as in the reference simulator. */
  #meanLoad(uses: readonly LinkUse[]): number | null {
    if (uses.length === 0) return 0;
    const bytes = uses.reduce((sum, use) => sum + this.#bytes(use), 0);
    return ratio(bytes, this.#period.duration * uses.length);
  }

  #loads(uses: readonly LinkUse[]): ResultTree {
    const { topology } = this.#view;
    return Object.fromEntries(
      uses.map((use) => [
        `${topology.nodeName(use.from)}->${topology.nodeName(use.to)}`,
        ratio(this.#bytes(use), this.#period.duration),
      ]),
    );
  }
}
