import {
  Type,
  type DataCollector,
  type DataCollectorFactory,
  type NetworkView,
  type ResultTree,
  type Static,
} from '@icarus-sim/core';
import { byNodeName, total } from './measures/by-node-name.js';
import { LoggedPeriod } from './measures/logged-period.js';
import { ratio } from './measures/ratio.js';

const parameters = Type.Object({
  perNode: Type.Boolean({ description: 'Also the load of each source', default: true }),
});

const UNIT = 'requests per unit of time';

/** Registered as `SERVER_LOAD`: the requests that caches leave to the sources. */
export const serverLoad: DataCollectorFactory<typeof parameters> = {
  description:
    'Requests that the sources serve in a unit of time, from the first to the last logged request. ' +
    'The mean and the imbalance are over all sources, those that served nothing included.',
  parameters,
  metrics: {
    TOTAL: { title: 'Load of all sources', unit: UNIT },
    MEAN: { title: 'Mean load of a source', unit: UNIT },
    MAX: { title: 'Load of the busiest source', unit: UNIT },
    IMBALANCE: { title: 'Load of the busiest source against the mean' },
    PER_NODE_SERVER_LOAD: { title: 'Load of each source', unit: UNIT },
  },
  create(view, options) {
    return new ServerLoad(view, options);
  },
};

class ServerLoad implements DataCollector {
  readonly #view: NetworkView;
  readonly #perNode: boolean;
  readonly #serverHits: Float64Array;
  readonly #period = new LoggedPeriod();

  constructor(view: NetworkView, { perNode }: Static<typeof parameters>) {
    this.#view = view;
    this.#perNode = perNode;
    this.#serverHits = new Float64Array(view.topology.nodeCount);
  }

  startSession(time: number): void {
    this.#period.extendTo(time);
  }

  serverHit(node: number): void {
    this.#serverHits[node]!++;
  }

  results(): ResultTree {
    const { topology } = this.#view;
    const { duration } = this.#period;
    const sources = topology.sources().length;
    const served = total(this.#serverHits);
    const most = this.#serverHits.reduce((max, hits) => Math.max(max, hits), 0);
    return {
      TOTAL: ratio(served, duration),
      MEAN: ratio(served, duration * sources),
      MAX: ratio(most, duration),
      IMBALANCE: ratio(most * sources, served),
      ...(this.#perNode && {
        PER_NODE_SERVER_LOAD: byNodeName(topology, this.#serverHits, (hits) =>
          ratio(hits, duration),
        ),
      }),
    };
  }
}
