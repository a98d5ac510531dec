import { driftOf } from '@icarus-sim/core';

/** Checks whether the warm-up of a run was long enough, from hits counted batch by batch. */
export class WarmupCheck {
  readonly #nWarmup: number;
  readonly #ratios: number[] = [];
  #requests = 0;
  #hits = 0;

  /** @param nWarmup - Number of leading requests that are not logged. */
  constructor(nWarmup: number) {
    this.#nWarmup = nWarmup;
  }

  /**
   * Takes note of where the run stands after a batch. O(1).
   * @param done - Requests done, warm-up included.
   * @param hits - Hits of caches in logged sessions.
   */
  observe(done: number, hits: number): void {
    const requests = Math.max(0, done - this.#nWarmup);
    if (requests > this.#requests) {
      this.#ratios.push((hits - this.#hits) / (requests - this.#requests));
    }
    this.#requests = requests;
    this.#hits = hits;
  }

  /**
   * What is wrong.
   * @returns A sentence that is the same for every run, or `undefined` where nothing is, or where
   *   there are too few batches to tell.
   */
  warning(): string | undefined {
    if (driftOf(this.#ratios)?.isDrifting !== true) return undefined;
    return (
      'the cache hit ratio still drifts over the measured part of the requests: a longer warm-up ' +
      '(workload.nWarmup) lets it settle, unless the demand itself changes'
    );
  }
}
