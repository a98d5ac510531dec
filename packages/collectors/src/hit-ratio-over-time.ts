import {
  choice,
  Type,
  type DataCollector,
  type DataCollectorFactory,
  type ResultTree,
  type Static,
} from '@icarus-sim/core';
import { ratio } from './measures/ratio.js';
import { mergeCounts, Windows, WINDOW_UNITS } from './measures/windows.js';

const parameters = Type.Object({
  window: Type.Number({
    description: 'Width of a window, in requests or in the unit of time of the workload',
    default: 1000,
    exclusiveMinimum: 0,
  }),
  windowUnit: choice(WINDOW_UNITS, {
    description: 'Whether windows have equally many requests or are equally long',
    default: 'requests',
  }),
  maxWindows: Type.Integer({
    description: 'Most windows: where there would be more, the width doubles until they fit',
    default: 1000,
    minimum: 2,
    maximum: 1_000_000,
  }),
});

/** Registered as `HIT_RATIO_OVER_TIME`: the cache hit ratio as a series. */
export const hitRatioOverTime: DataCollectorFactory<typeof parameters> = {
  description:
    'Cache hit ratio in consecutive windows of logged requests, to see how caches follow demand ' +
    'that changes, and whether the warm-up was long enough.',
  parameters,
  metrics: {
    WINDOW: { title: 'Width of a window' },
    TIME: { title: 'Start of each window' },
    REQUESTS: { title: 'Requests in each window' },
    HIT_RATIO: { title: 'Cache hit ratio in each window' },
  },
  create(_view, options) {
    return new HitRatioOverTime(options);
  },
};

class HitRatioOverTime implements DataCollector {
  readonly #byTime: boolean;
  readonly #windows: Windows;
  /** By window: logged requests, hits of caches, hits of sources, time of the first request. */
  readonly #requests: Float64Array;
  readonly #cacheHits: Float64Array;
  readonly #serverHits: Float64Array;
  readonly #times: Float64Array;
  #sessions = 0;
  #firstTime = 0;
  #window = 0;
  #windowCount = 0;

  constructor({ window, windowUnit, maxWindows }: Static<typeof parameters>) {
    this.#byTime = windowUnit === 'time';
    this.#requests = new Float64Array(maxWindows);
    this.#cacheHits = new Float64Array(maxWindows);
    this.#serverHits = new Float64Array(maxWindows);
    this.#times = new Float64Array(maxWindows);
    this.#windows = new Windows(window, maxWindows, () => this.#mergePairs());
  }

  startSession(time: number): void {
    if (this.#sessions === 0) this.#firstTime = time;
    const position = this.#byTime ? time - this.#firstTime : this.#sessions;
    const window = this.#windows.indexOf(position);
    this.#sessions++;
    this.#window = window;
    this.#windowCount = window + 1;
    if (this.#requests[window] === 0) this.#times[window] = time;
    this.#requests[window]!++;
  }

  cacheHit(): void {
    this.#cacheHits[this.#window]!++;
  }

  serverHit(): void {
    this.#serverHits[this.#window]!++;
  }

  results(): ResultTree {
    const { width } = this.#windows;
    const windows = Array.from({ length: this.#windowCount }, (_, window) => window);
    const startOf = (window: number): number =>
      this.#byTime ? this.#firstTime + window * width : this.#times[window]!;
    const hitRatioOf = (window: number): number | null => {
      const hits = this.#cacheHits[window]!;
      return ratio(hits, hits + this.#serverHits[window]!);
    };
    return {
      WINDOW: width,
      TIME: windows.map(startOf),
      REQUESTS: windows.map((window) => this.#requests[window]!),
      HIT_RATIO: windows.map(hitRatioOf),
    };
  }

  #mergePairs(): void {
    mergeCounts(this.#requests);
    mergeCounts(this.#cacheHits);
    mergeCounts(this.#serverHits);
    for (let i = 0; 2 * i < this.#times.length; i++) this.#times[i] = this.#times[2 * i]!;
  }
}
