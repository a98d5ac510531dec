import {
  NO_CONTENT,
  Type,
  type DataCollector,
  type DataCollectorFactory,
  type NetworkView,
  type ResultTree,
  type Static,
} from '@icarus-sim/core';
import { byNodeName, total } from './measures/by-node-name.js';
import { ratio } from './measures/ratio.js';

const parameters = Type.Object({
  perNode: Type.Boolean({
    description: 'Also the insertions and evictions of each cache',
    default: true,
  }),
});

/** Registered as `EVICTIONS`: how much the contents of caches change. */
export const evictions: DataCollectorFactory<typeof parameters> = {
  description:
    'Insertions in caches and the evictions that they caused, in all and per request. Much of ' +
    'both with few hits tells that caches are flooded with contents that nobody asks for again.',
  parameters,
  metrics: {
    MEAN: { title: 'Evictions per request' },
    MEAN_INSERTIONS: { title: 'Insertions per request' },
    TOTAL: { title: 'Evictions', unit: 'contents' },
    TOTAL_INSERTIONS: { title: 'Insertions', unit: 'contents' },
    PER_NODE_EVICTIONS: { title: 'Evictions from each cache', unit: 'contents' },
    PER_NODE_INSERTIONS: { title: 'Insertions in each cache', unit: 'contents' },
  },
  create(view, options) {
    return new Evictions(view, options);
  },
};

class Evictions implements DataCollector {
  readonly #view: NetworkView;
  readonly #perNode: boolean;
  readonly #insertions: Float64Array;
  readonly #evictions: Float64Array;
  #sessions = 0;

  constructor(view: NetworkView, { perNode }: Static<typeof parameters>) {
    this.#view = view;
    this.#perNode = perNode;
    this.#insertions = new Float64Array(view.topology.nodeCount);
    this.#evictions = new Float64Array(view.topology.nodeCount);
  }

  startSession(): void {
    this.#sessions++;
  }

  insertion(node: number, _content: number, evicted: number): void {
    this.#insertions[node]!++;
    if (evicted !== NO_CONTENT) this.#evictions[node]!++;
  }

  results(): ResultTree {
    const { topology } = this.#view;
    const inserted = total(this.#insertions);
    const evicted = total(this.#evictions);
    return {
      MEAN: ratio(evicted, this.#sessions),
      MEAN_INSERTIONS: ratio(inserted, this.#sessions),
      TOTAL: evicted,
      TOTAL_INSERTIONS: inserted,
      ...(this.#perNode && {
        PER_NODE_EVICTIONS: byNodeName(topology, this.#evictions, (count) => count),
        PER_NODE_INSERTIONS: byNodeName(topology, this.#insertions, (count) => count),
      }),
    };
  }
}
