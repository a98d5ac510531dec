import {
  choice,
  Type,
  type DataCollector,
  type DataCollectorFactory,
  type NetworkView,
  type ResultTree,
  type Static,
} from '@icarus-sim/core';
import { ratio } from './measures/ratio.js';
import { Windows, WINDOW_UNITS } from './measures/windows.js';

const parameters = Type.Object({
  window: Type.Number({
    description: 'From one sample to the next, in requests or in the unit of time of the workload',
    default: 1000,
    exclusiveMinimum: 0,
  }),
  windowUnit: choice(WINDOW_UNITS, {
    description: 'Whether samples are equally many requests or equally long apart',
    default: 'requests',
  }),
  maxWindows: Type.Integer({
    description: 'Most samples: where there would be more, every other one is dropped',
    default: 100,
    minimum: 2,
    maximum: 100_000,
  }),
  perNode: Type.Boolean({ description: 'Also the occupancy of each cache', default: true }),
});

/** Registered as `CACHE_OCCUPANCY`: how full caches are, as a series. */
export const cacheOccupancy: DataCollectorFactory<typeof parameters> = {
  description:
    'Contents held in caches as a share of their size, sampled when the first request of each ' +
    'window begins and once at the end. Local (uncoordinated) caches are left out.',
  parameters,
  metrics: {
    MEAN: { title: 'Mean cache occupancy' },
    FINAL: { title: 'Cache occupancy at the end' },
    TIME: { title: 'Time of each sample' },
    OCCUPANCY: { title: 'Cache occupancy at each sample' },
    PER_NODE_OCCUPANCY: { title: 'Occupancy of each cache at each sample' },
  },
  create(view, options) {
    return new CacheOccupancy(view, options);
  },
};

/** How full caches were at one time. */
interface Sample {
  readonly time: number;
  /** Window that the sample was taken in. */
  readonly window: number;
  /** Contents held, and room for contents, in all caches. */
  readonly held: number;
  readonly room: number;
  /** Share of each cache that is filled, in the order of the caches; null where it is gone. */
  readonly shares: readonly (number | null)[];
}

class CacheOccupancy implements DataCollector {
  readonly #view: NetworkView;
  readonly #byTime: boolean;
  readonly #perNode: boolean;
  readonly #windows: Windows;
  readonly #caches: readonly number[];
  #samples: Sample[] = [];
  #sessions = 0;
  #firstTime = 0;
  #lastTime = 0;
  #window = -1;

  constructor(view: NetworkView, options: Static<typeof parameters>) {
    this.#view = view;
    this.#byTime = options.windowUnit === 'time';
    this.#perNode = options.perNode;
    this.#windows = new Windows(options.window, options.maxWindows, () => this.#mergePairs());
    this.#caches = view.topology.cacheNodes();
  }

  startSession(time: number): void {
    if (this.#sessions === 0) this.#firstTime = time;
    const position = this.#byTime ? time - this.#firstTime : this.#sessions;
    this.#sessions++;
    this.#lastTime = time;
    const window = this.#windows.indexOf(position);
    if (window === this.#window) return;
    this.#window = window;
    this.#samples.push(this.#sample(time, window));
  }

  results(): ResultTree {
    const samples = [...this.#samples];
    const final = this.#sample(this.#lastTime, this.#window);
    if (this.#sessions > 0) samples.push(final);
    const occupancies = samples.map(({ held, room }) => ratio(held, room));
    const known = occupancies.filter((occupancy) => occupancy !== null);
    return {
      MEAN: ratio(
        known.reduce((sum, occupancy) => sum + occupancy, 0),
        known.length,
      ),
      FINAL: ratio(final.held, final.room),
      TIME: samples.map(({ time }) => time),
      OCCUPANCY: occupancies,
      ...(this.#perNode && { PER_NODE_OCCUPANCY: this.#perCache(samples) }),
    };
  }

  /** O(contents held), since a cache is counted by listing it. */
  #sample(time: number, window: number): Sample {
    let held = 0;
    let room = 0;
    const shares = this.#caches.map((node) => {
      const size = this.#view.cacheSize(node);
      const contents = this.#view.cacheOccupancy(node);
      held += contents;
      room += size;
      return ratio(contents, size);
    });
    return { time, window, held, room, shares };
  }

  #perCache(samples: readonly Sample[]): ResultTree {
    const { topology } = this.#view;
    return Object.fromEntries(
      this.#caches.map((node, i) => [
        topology.nodeName(node),
        samples.map(({ shares }) => shares[i] ?? null),
      ]),
    );
  }

  /** Keeps the first sample of each pair of windows. */
  #mergePairs(): void {
    const merged = this.#samples.map((sample) => ({
      ...sample,
      window: Math.floor(sample.window / 2),
    }));
    this.#samples = merged.filter(({ window }, i) => window !== merged[i - 1]?.window);
    this.#window = Math.floor(this.#window / 2);
  }
}
